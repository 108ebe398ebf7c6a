/** What the API calls something that commands call otherwise. */
const words: readonly (readonly [ofApi: RegExp, ofCommands: string])[] = [
  [/^Address sid: /, '--address: '],
  [/ \(address_requirements: \w+\)/, ''],
  [
    /send the provider_reference of one, such as .*/,
    '`trunkline addresses list` shows those there are, and --address takes the id or name of one',
  ],
  [
    /create one (in|outside) ([A-Z]{2}) at \S+ and send its provider_reference/,
    'make one $1 $2 with `trunkline addresses create`, and name it with --address',
  ],
  [
    /create one in any country at \S+ and send its provider_reference/,
    'make one with `trunkline addresses create`, and name it with --address',
  ],
  [/no address has the reference given/, 'no address is that one'],
  [/^Upload attributes uploaded data: /, 'the audio: '],
  [/^Filter: /, '--filter: '],
  [/filter\[(\w+)\]/g, '$1'],
  [/^Base: /, ''],
];

/** What the API says against something, with the words of the command line in the place of its names. */
export const inWordsOfCommands = (text: string): string =>
  words.reduce((told, [ofApi, ofCommands]) => told.replace(ofApi, ofCommands), text);
