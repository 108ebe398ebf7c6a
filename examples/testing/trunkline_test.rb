# A test in Ruby, with nothing but its standard library, against a server that runs:
#
#   npx trunkline serve --carriers sandbox --test-clock --carrier-timeout 0.2
#   TRUNKLINE_TOKEN=tl_... ruby examples/testing/trunkline_test.rb

require 'json'
require 'net/http'

SERVICE = URI(ENV.fetch('TRUNKLINE_URL', 'http://127.0.0.1:3000'))
EMAIL = ENV.fetch('TRUNKLINE_EMAIL', 'admin@example.com')
TOKEN = ENV.fetch('TRUNKLINE_TOKEN')

NUMBERS = '/api/v2/channels/voice/phone_numbers'
SANDBOX = '/api/v2/trunkline/sandbox'

# Status and JSON of an answer, refusals too.
def call(method, path, body = nil)
  request = Net::HTTP.const_get(method.capitalize).new(path)
  request.basic_auth("#{EMAIL}/token", TOKEN)
  if body
    request['Content-Type'] = 'application/json'
    request.body = JSON.generate(body)
  end
  options = { use_ssl: SERVICE.scheme == 'https' }
  answer = Net::HTTP.start(SERVICE.host, SERVICE.port, options) { |http| http.request(request) }
  [answer.code.to_i, JSON.parse(answer.body.to_s.empty? ? 'null' : answer.body)]
end

def search
  call('get', "#{NUMBERS}/search?country=US").last['phone_numbers'].first
end

def buy(offer)
  call('post', NUMBERS, { phone_number: { token: offer['token'] } })
end

def advance(**duration)
  call('put', "#{SANDBOX}/clock", { clock: { advance: duration } })
end

def check(rule)
  status, answer = call('post', "#{SANDBOX}/reset")
  raise "no reset: #{answer}" unless status == 200

  raise "not so: #{rule}" unless yield

  puts "ok: #{rule}"
end

check 'a lost answer buys a number once' do
  offer = search
  call('post', "#{SANDBOX}/faults", { fault: { kind: 'timeout-after', times: 1 } })
  lost, = buy(offer)
  advance(seconds: 5)
  status, bought = buy(offer)
  lost == 503 && status == 200 && bought['phone_number']['number'] == offer['number'] &&
    call('get', NUMBERS).last['count'] == 1
end

check 'a deleted number is for sale again after the release window' do
  offer = search
  id = buy(offer).last['phone_number']['id']
  call('delete', "#{NUMBERS}/#{id}")
  gone = search['number'] != offer['number']
  advance(hours: 72)
  gone && search['number'] == offer['number']
end
