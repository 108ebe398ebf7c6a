import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import type { Call, Language } from './samples.ts';

/** Real programs, run as the samples have it: only the address they connect to is ours. */
export interface Program {
  readonly language: Language;
  readonly name: string;
  readonly isHere: boolean;
  /** what it puts on the wire must be what `wire.ts` says */
  readonly isReplayed: boolean;
  readonly run: (call: Call, target: Target) => Promise<string>;
}

export interface Target {
  readonly port: number;
  readonly email: string;
  readonly token: string;
}

const run = promisify(execFile);
const origin = 'http://support.zendesk.com';

function isHere(command: string, args: string[]): boolean {
  return spawnSync(command, args).status === 0;
}

const urlOf = ({ path, query }: Call) =>
  query === undefined ? `${origin}${path}` : `${origin}${path}?${query}`;

/** The commands of the Document, in their order of options; `--data-urlencode` stands where it does there. */
function curlArguments(call: Call, { email, token }: Target): string[] {
  const json = ['-H', 'Content-Type: application/json'];
  const user = ['-v', '-u', `${email}/token:${token}`];
  const body = call.text ?? '';
  switch (call.method) {
    case 'GET':
      return call.query === 'include=settings'
        ? [`${origin}${call.path}`, '-G', '--data-urlencode', call.query, ...user]
        : [urlOf(call), ...user];
    case 'POST':
      return [urlOf(call), ...json, '-X', 'POST', '-d', body, ...user];
    case 'PUT':
      return [urlOf(call), ...json, '-d', body, ...user, '-X', 'PUT'];
    case 'DELETE':
      return [urlOf(call), ...json, '-X', 'DELETE', ...user];
  }
}

const python = `
import json, os, socket, sys
method, url, payload, port, email, token = sys.argv[1:]
look_up = socket.getaddrinfo
socket.getaddrinfo = lambda host, _, *rest, **named: look_up('127.0.0.1', int(port), *rest, **named)
os.environ['NO_PROXY'] = '*'
import requests
from requests.auth import HTTPBasicAuth
headers = {"Content-Type": "application/json"}
auth = HTTPBasicAuth(f'{email}/token', token)
body = {'json': json.loads(payload)} if payload else {}
response = requests.request(method, url, auth=auth, headers=headers, **body)
print(response.text)
`;

/** What a Python program without requests would write. */
const pythonAlone = `
import base64, json, sys, urllib.request
method, url, payload, port, email, token = sys.argv[1:]
credentials = base64.b64encode(f'{email}/token:{token}'.encode()).decode()
headers = {
    'Host': 'support.zendesk.com',
    'Content-Type': 'application/json',
    'Authorization': f'Basic {credentials}',
}
url = url.replace('support.zendesk.com', f'127.0.0.1:{port}')
data = json.dumps(json.loads(payload)).encode() if payload else None
request = urllib.request.Request(url, data=data, headers=headers, method=method)
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
print(opener.open(request).read().decode())
`;

const ruby = `
require "net/http"
require "base64"
method, url, payload, port, email, token = ARGV
uri = URI(url.sub("support.zendesk.com", "127.0.0.1:#{port}"))
request = Net::HTTP.const_get(method.capitalize).new(uri, "Content-Type": "application/json")
request["Host"] = "support.zendesk.com"
request.body = payload unless payload.empty?
encoded_credentials = Base64.strict_encode64("#{email}/token:#{token}")
request["Authorization"] = "Basic #{encoded_credentials}"
response = Net::HTTP.start uri.hostname, uri.port, use_ssl: false do |http|
  http.request(request)
end
puts response.body
`;

function scriptArguments(call: Call, { port, email, token }: Target): string[] {
  const payload = call.payload ? JSON.stringify(call.payload, null, 2) : '';
  return [call.method, urlOf(call), payload, String(port), email, token];
}

const hasRequests = isHere('python3', ['-c', 'import requests']);

export const programs: readonly Program[] = [
  {
    language: 'curl',
    name: 'curl',
    isHere: isHere('curl', ['--version']),
    isReplayed: true,
    async run(call, target) {
      const connect = ['-q', '-s', '--noproxy', '*', '--connect-to', `::127.0.0.1:${target.port}`];
      return (await run('curl', [...connect, ...curlArguments(call, target)])).stdout;
    },
  },
  {
    language: 'Python',
    name: 'python3 with requests',
    isHere: hasRequests,
    isReplayed: true,
    run: async (call, target) =>
      (await run('python3', ['-c', python, ...scriptArguments(call, target)])).stdout,
  },
  {
    language: 'Python',
    name: 'python3 with urllib',
    isHere: isHere('python3', ['--version']),
    isReplayed: false,
    run: async (call, target) =>
      (await run('python3', ['-c', pythonAlone, ...scriptArguments(call, target)])).stdout,
  },
  {
    language: 'Ruby',
    name: 'ruby',
    isHere: isHere('ruby', ['--version']),
    isReplayed: false,
    run: async (call, target) =>
      (await run('ruby', ['-e', ruby, ...scriptArguments(call, target)])).stdout,
  },
];
