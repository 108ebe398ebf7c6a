/**
 * What an `Authorization` header is made of, as far as it can be read: which mistake it has follows from its
 * form alone. Nothing here asks what exists, so it tells a stranger nothing but what the stranger sent.
 */
interface Shown {
  readonly text: string;
  /** in small letters */
  readonly scheme: string;
  /** what stands behind the scheme */
  readonly words: readonly string[];
  /** the first of them, and what it encodes */
  readonly value: string;
  readonly decoded: string;
}

type Rule = readonly [isMistake: (shown: Shown) => boolean, advice: string];

/** Longer ones are not looked at. */
const longest = 1_000;
const base64 = /^[\w+/-]+={0,2}$/;
const ownToken = /^tla?_[\w-]{16,}$/;
/** Such as `{api_token}`, `<auth-value>` and `your_api_token`. */
const placeholder = /\{[a-z_ ]+\}|<[a-z_ -]+>|\byour_(?:email|api)/i;
const clientSecret = /tls_[\w-]{16,}/;
const basicForm = 'send Basic and the base64 of {email_address}/token:{api_token}';
const bearerForm = 'send Bearer and the API token alone';

const decode = (value: string) => Buffer.from(value, 'base64').toString();
const hasCredentials = (text: string) => /.\/token:./i.test(text);

/** The first that fits is told; of Basic the decoded part comes last. */
const ofHeader: readonly Rule[] = [
  [({ text }) => text.length > longest, `it is longer than ${longest} characters`],
  [
    ({ text, decoded }) => placeholder.test(`${text} ${decoded}`),
    'a placeholder of a sample is still in it',
  ],
  [
    ({ text }) => clientSecret.test(text),
    'it has the secret of an OAuth client: get an access token for it at /oauth/tokens',
  ],
  [({ scheme }) => ownToken.test(scheme), `it is a token without a scheme: ${bearerForm}`],
  [
    ({ scheme, text }) => scheme === 'token' || /\btoken=/i.test(text),
    `the scheme Token is not taken: ${bearerForm}, or ${basicForm}`,
  ],
  [
    ({ scheme }) => scheme !== 'basic' && scheme !== 'bearer',
    `its scheme is neither Basic nor Bearer: ${basicForm}, or ${bearerForm}`,
  ],
  [({ words }) => words.length === 0, 'nothing stands behind the scheme'],
];

const ofBearer: readonly Rule[] = [
  [
    ({ decoded }) => hasCredentials(decoded),
    `this is what Basic takes: replace Bearer by Basic, or ${bearerForm}`,
  ],
  [
    ({ value }) => /[:@]/.test(value),
    `an e-mail address does not go with Bearer: ${bearerForm}, or ${basicForm}`,
  ],
  [({ words }) => words.length > 1, `more than one word stands behind Bearer: ${bearerForm}`],
];

const ofBasic: readonly Rule[] = [
  [
    ({ words }) => words.length > 1,
    'more than one word stands behind Basic: the base64 has no spaces',
  ],
  [
    ({ value }) => ownToken.test(value),
    `Basic does not take a token alone: ${basicForm}, or ${bearerForm}`,
  ],
  [({ value }) => !base64.test(value), `what stands behind Basic is not base64: ${basicForm}`],
  [({ decoded }) => hasCredentials(decode(decoded)), 'it is base64 of base64: encode it once'],
  [
    ({ decoded }) => /[\r\n]$/.test(decoded),
    'a line break was encoded with it: use printf or echo -n',
  ],
  [({ decoded }) => !decoded.includes(':'), `there is no colon in it: ${basicForm}`],
];

/** Of what Basic has encoded, which has a colon. */
const ofUserAndPassword: readonly Rule[] = [
  [
    ({ decoded }) => /^tla?_/.test(decoded),
    `the token stands where the e-mail address belongs: ${basicForm}`,
  ],
  [({ decoded }) => /^(?:\/token)?:/.test(decoded), `the e-mail address is missing: ${basicForm}`],
  [
    ({ decoded }) => /\/token:/i.test(decoded) && !decoded.includes('/token:'),
    'write /token in small letters',
  ],
  [
    ({ decoded }) => !decoded.includes('/token:'),
    `/token is missing behind the e-mail address, and there are no passwords: ${basicForm}`,
  ],
  [({ decoded }) => decoded.endsWith('/token:'), `the token is missing: ${basicForm}`],
  [
    ({ decoded }) => /^[^@:]*%40/.test(decoded),
    'the e-mail address is percent-encoded: write @ in it before it is encoded as base64',
  ],
  [
    ({ decoded }) => !/^[^:]*@/.test(decoded),
    `what stands before /token is no e-mail address: ${basicForm}`,
  ],
];

/** What is wrong with the form of an `Authorization` header, and what to send; null: nothing is, or it is blank. */
export function adviceOnCredentials(authorization: string): string | null {
  const text = authorization.trim();
  if (text === '') return null;
  const shown = readShown(text);
  const rules = [
    ...ofHeader,
    ...(shown.scheme === 'bearer' ? ofBearer : [...ofBasic, ...ofUserAndPassword]),
  ];
  const advice = rules.find(([isMistake]) => isMistake(shown))?.[1];
  return advice === undefined ? null : `Authorization: ${advice}`;
}

function readShown(text: string): Shown {
  const [scheme = '', ...words] = text.slice(0, longest + 1).split(/\s+/);
  const [value = ''] = words;
  return { text, scheme: scheme.toLowerCase(), words, value, decoded: decode(value) };
}
