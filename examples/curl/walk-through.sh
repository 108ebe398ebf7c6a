#!/bin/sh
# A number's life over HTTP: searched, tried, bought, updated, deleted, restored.
#   TRUNKLINE_TOKEN=tl_… examples/curl/walk-through.sh
set -eu

url=${TRUNKLINE_URL:-http://127.0.0.1:3000}
email=${TRUNKLINE_EMAIL:-admin@example.com}
token=${TRUNKLINE_TOKEN:?is the API token that the first start has shown}
api=$url/api/v2/channels/voice

# call METHOD PATH [BODY]: prints the answer, and leaves it in $answer; anything but a 2xx ends the script.
call() {
  answer=$(curl --silent --show-error --fail-with-body --user "$email/token:$token" \
    --header 'Content-Type: application/json' --request "$1" ${3:+--data "$3"} "$api/$2") || {
    printf '%s\n%s\n' "$answer" "$1 $api/$2 did not succeed: the walk-through ends here" >&2
    exit 1
  }
  echo "$answer"
}

step() {
  printf '\n%s\n' "$1"
}

step '1. Search: a number in the United States with "pizza" (74992) in it'
call GET 'phone_numbers/search.json?country=US&contains=pizza&per_page=1'
offer=$(echo "$answer" | sed -n 's/.*"token":"\([0-9a-f]*\)".*/\1/p')

step '2. Dry run: what would buying it do?'
call POST phone_numbers/dry_run.json "{\"phone_number\": {\"token\": \"$offer\"}}"

step '3. Buy it. The token sent again would answer the same number'
call POST phone_numbers.json "{\"phone_number\": {\"token\": \"$offer\"}}"
id=$(echo "$answer" | sed -n 's/^{"phone_number":{"id":\([0-9]*\).*/\1/p')

step '4. Update: a name, and no voicemail'
call PUT "phone_numbers/$id.json?include=settings" \
  '{"phone_number": {"nickname": "Pizza line", "settings": {"voicemail": false}}}'

step '5. Delete it. The carrier keeps it for the release window'
call DELETE "phone_numbers/$id.json"

step '6. Restore it: the same number with the same id'
call PUT "deleted_phone_numbers/$id/restore.json"

step '7. It is in the list again'
call GET 'phone_numbers.json?minimal_mode=true'
