/**
 * Every code sample of the Document as data: what it asks for. `wire.ts` says how each language
 * puts that on the wire. Ids and tokens are filled in by the caller.
 */
export type Language = 'curl' | 'Go' | 'Java' | 'Node.js' | 'Python' | 'Ruby';
export type Operation = 'List' | 'Search' | 'Show' | 'Create' | 'Update' | 'Delete';

export interface Facts {
  readonly id: number | string;
  readonly token: string;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** without the question mark */
  readonly query?: string;
  readonly payload?: object;
  /** the body as the sample writes it, where it is no plain JSON.stringify */
  readonly text?: string;
}

export interface Sample {
  readonly language: Language;
  readonly operation: Operation;
  /** the rule the sample stands for */
  readonly states: string;
  readonly call: (facts: Facts) => Call;
  /** what the phone number in the answer must hold */
  readonly gives?: object;
}

/** The id and the token that stand in the samples. */
export const printedFacts: Facts = {
  id: 900000120986,
  token: '24a407cef67213be6d26b4c02d7d86c0',
};

/** curl takes the braces of its template for a list of one, and sends what is between them. */
export const printedCurlFacts: Facts = { id: 'phone_number_id', token: 'xxx' };

const collection = '/api/v2/channels/voice/phone_numbers';
const nickname = 'Awesome Support Line';

const curlSamples: readonly Sample[] = [
  {
    language: 'curl',
    operation: 'List',
    states: 'the path with .json is the list',
    call: () => ({ method: 'GET', path: `${collection}.json` }),
  },
  {
    language: 'curl',
    operation: 'Search',
    states: 'search.json takes all four parameters together',
    call: () => ({
      method: 'GET',
      path: `${collection}/search.json`,
      query: 'country=US&toll_free=false&area_code=510&contains=7pizza',
    }),
  },
  {
    language: 'curl',
    operation: 'Show',
    states: '{id}.json shows the number',
    call: ({ id }) => ({ method: 'GET', path: `${collection}/${id}.json` }),
  },
  {
    language: 'curl',
    operation: 'Show',
    states: '{id}.json?include=settings shows the settings too',
    call: ({ id }) => ({
      method: 'GET',
      path: `${collection}/${id}.json`,
      query: 'include=settings',
    }),
    gives: { settings: { voicemail: true, callback_from_queue: false } },
  },
  {
    language: 'curl',
    operation: 'Create',
    states: 'a token buys the number it stands for',
    call: ({ token }) => ({
      method: 'POST',
      path: `${collection}.json`,
      text: `{"phone_number" : {"token": "${token}"}}`,
    }),
  },
  curlUpdate({ states: 'a nickname is set', text: `{"nickname": "${nickname}"}`, query: '' }),
  curlUpdate({ states: 'transcription is set', text: '{"transcription": true}' }),
  curlUpdate({
    states: 'callback is turned off through categorised_greetings',
    text: '{"categorised_greetings": {"6": "callback_none"}}',
  }),
  curlUpdate({
    states: 'voicemail is set in the settings',
    text: '{"settings": {"voicemail": true}}',
  }),
  curlUpdate({
    states: 'callback_from_queue is set in the settings',
    text: '{"settings": {"callback_from_queue": false }}',
  }),
  {
    language: 'curl',
    operation: 'Delete',
    states: '{id}.json is deleted',
    call: ({ id }) => ({ method: 'DELETE', path: `${collection}/${id}.json` }),
  },
];

function curlUpdate({ states, text, query = 'include=settings' }: CurlUpdate): Sample {
  return {
    language: 'curl',
    operation: 'Update',
    states,
    call: ({ id }) => ({
      method: 'PUT',
      path: `${collection}/${id}.json`,
      ...(query && { query }),
      text: `{"phone_number": ${text}}`,
    }),
    gives: JSON.parse(text) as object,
  };
}

interface CurlUpdate {
  states: string;
  text: string;
  query?: string;
}

/** The samples of the five other languages ask for the same. */
const programSamples: readonly Omit<Sample, 'language'>[] = [
  {
    operation: 'List',
    states: 'minimal_mode= is taken as not given',
    call: () => ({ method: 'GET', path: collection, query: 'minimal_mode=' }),
  },
  {
    operation: 'Search',
    states: 'contains= is taken as not given, and no toll-free number has the area code 510',
    call: () => ({
      method: 'GET',
      path: `${collection}/search`,
      query: 'area_code=510&contains=&country=US&toll_free=true',
    }),
  },
  {
    operation: 'Show',
    states: 'include= is taken as not given',
    call: ({ id }) => ({ method: 'GET', path: `${collection}/${id}`, query: 'include=' }),
  },
  {
    operation: 'Create',
    states: 'a token buys the number it stands for',
    call: ({ token }) => ({
      method: 'POST',
      path: collection,
      payload: { phone_number: { token } },
    }),
  },
  {
    operation: 'Update',
    states: 'a nickname is set, include= is taken as not given',
    call: ({ id }) => ({
      method: 'PUT',
      path: `${collection}/${id}`,
      query: 'include=',
      payload: { phone_number: { nickname } },
    }),
    gives: { nickname, name: nickname },
  },
  {
    operation: 'Delete',
    states: 'a DELETE with a content type and no body deletes',
    call: ({ id }) => ({ method: 'DELETE', path: `${collection}/${id}` }),
  },
];

const programs = ['Go', 'Java', 'Node.js', 'Python', 'Ruby'] as const;

export const samples: readonly Sample[] = [
  ...curlSamples,
  ...programs.flatMap((language) => programSamples.map((sample) => ({ language, ...sample }))),
];

/** The title of a sample's test. */
export function titleOf({ language, operation, states }: Sample): string {
  return `${language} sample of ${operation}: ${states}`;
}
