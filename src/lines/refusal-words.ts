import type { TrunklineError } from '../client/index.ts';
import type { Change } from './changes.ts';
import { nameAt } from './differences.ts';
import { pathText } from './problems.ts';

/** What a server says against a change: by the names of the API, each text with the name before it. */
export type Details = Readonly<Record<string, readonly { readonly description: string }[]>>;

/** The same by the names of the file, and with the place in it: `numbers[1].address: …` */
export function refusalText(change: Change, details: Details): string {
  return Object.entries(details)
    .flatMap(([property, errors]) =>
      errors.map(({ description }) => problemText(change, property, description)),
    )
    .join('; ');
}

/** What an answer says against a change. */
export function errorText(change: Change, { fields, message }: TrunklineError): string {
  if (fields.length === 0) return message;
  return fields.map(({ property, text }) => problemText(change, property, text)).join('; ');
}

function problemText(change: Change, property: string, text: string): string {
  const said = inOurWords(withoutName(property, text));
  const name = nameInFile(change, property);
  if (name === undefined) return said;
  return `${pathText([...('path' in change ? change.path : []), name])}: ${said}`;
}

/** Of what the file does not say, there is no name. */
function nameInFile({ kind }: Change, property: string): string | undefined {
  if (property === 'base' || property === 'token') return undefined;
  if (property === 'address_sid') return 'address';
  if (property === 'external_id' && kind === 'add') return 'key';
  return nameAt(property.split('.'));
}

function withoutName(property: string, text: string): string {
  const name = `${property.replaceAll(/[._]/g, ' ')}: `;
  return text.toLowerCase().startsWith(name) ? text.slice(name.length) : text;
}

/** A file names addresses by name or id, as programs do by reference. */
const inOurWords = (text: string): string =>
  text
    .replace(/ \(address_requirements: \w+\)/, '')
    .replace(/send the provider_reference of one, such as .*/, 'give the name or id of one')
    .replace(/create one (.*) at \S+ and send its provider_reference/, 'make one $1, and name it')
    .replace(/AD[0-9a-f]{32} is in/, 'the one that is named is in');
