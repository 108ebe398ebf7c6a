// Writes what the client takes from the contract: its types, and the table of its resources.
// With --check it writes nothing, and fails where a file is not what the contract says.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import * as prettier from 'prettier';
import { flagsOf } from './words.mjs';

const isCheck = flagsOf('client', ['--check']).has('--check');
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const document = JSON.parse(readFileSync(at('openapi.json'), 'utf8'));
const header = '// Made from openapi.json by `npm run client`.\n\n';

/** Operations that src/client/ does in ways of their own. */
const special = new Set([
  'SearchAvailablePhoneNumbers',
  'CreatePhoneNumber',
  'DryRunPhoneNumber',
  'RestorePhoneNumber',
  'ReleaseDeletedPhoneNumber',
  'CreateManyPhoneNumbers',
  'UpdateManyPhoneNumbers',
  'DeleteManyPhoneNumbers',
  'ShowManyPhoneNumbers',
  'RestoreManyPhoneNumbers',
  'ShowManyJobStatuses',
  'CancelJob',
  'DownloadGreeting',
  'ExportPhoneNumbersAsCsv',
  'ExportPhoneNumbersAsNdjson',
  'CreateOAuthToken',
  'PatchWebhook',
  'TestWebhook',
  'ShowWebhookSigningSecret',
  'ResetWebhookSigningSecret',
  'ListWebhookInvocations',
  'ListWebhookInvocationAttempts',
  'ResendWebhookInvocation',
  'FollowEvents',
  'ListCountries',
  'ListCarriers',
  'ShowCurrentUser',
]);

const specialPath = '/api/v2/trunkline/sandbox/';

const verbs = ['list', 'show', 'create', 'update', 'delete'];

/** The operations of each resource, by the path of its collection. */
function resources() {
  const found = new Map();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const operation of Object.values(operations)) {
      const { operationId: id } = operation;
      if (!id || special.has(id) || path.startsWith(specialPath)) continue;
      const verb = /^[A-Z][a-z]+/.exec(id)?.[0].toLowerCase();
      if (!verbs.includes(verb)) throw new Error(`the client has no method for ${id} of ${path}`);
      const collection = path.replace(/\/\{\w+\}$/, '');
      const known = found.get(collection) ?? {};
      found.set(collection, { ...known, [verb]: operation });
    }
  }
  return found;
}

/** Resource by resource, what the rest of a row does not say already. */
function table() {
  const rows = [...resources()].map(([path, operations]) => {
    const { list, show, create } = operations;
    const name = list?.operationId.slice('List'.length) ?? pascal(basename(path));
    const many = list && keysOf(list, 'array')[0];
    const [one] = (show ?? create) ? keysOf(show ?? create) : [many.replace(/s$/, '')];
    const methods = verbs.filter((verb) => operations[verb]).join(' ');
    const irregular = list && many !== `${one}s` ? [many] : [];
    const some = methods === verbs.join(' ') ? null : methods;
    const rest = some || irregular.length > 0 ? [some, ...irregular] : [];
    const row = [path.replace(/^\/api\/v2(\/channels\/voice\/)?/, ''), one, ...rest];
    return [name.charAt(0).toLowerCase() + name.slice(1), row];
  });
  rows.sort(([a], [b]) => (a < b ? -1 : 1));
  const doc = [
    '/**',
    ' * By name: the path of the collection, after `/api/v2` if it begins with a slash, else after `/api/v2/channels/voice/`;',
    ' * the key of one in bodies; methods unless it has all five; and the key of many unless it is that of one and an s.',
    ' */',
  ];
  const json = JSON.stringify(Object.fromEntries(rows));
  return `${doc.join('\n')}\nexport const resources = ${json} as const;\n`;
}

const pascal = (words) => words.replaceAll(/(?:^|_)(\w)/g, (_, letter) => letter.toUpperCase());

/** The properties of what an operation answers, or those of a type. */
function keysOf({ operationId, responses }, type) {
  const { schema } = (responses[200] ?? responses[201]).content['application/json'];
  const keys = propertiesOf(schema).filter(([, value]) => !type || resolved(value).type === type);
  if (keys.length === 0) throw new Error(`${operationId} answers nothing of ${type ?? 'any type'}`);
  return keys.map(([key]) => key);
}

const resolved = (schema) =>
  schema.$ref ? document.components.schemas[basename(schema.$ref)] : schema;

function propertiesOf(given) {
  const schema = resolved(given);
  const parts = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((some) => some ?? []);
  return [...Object.entries(schema.properties ?? {}), ...parts.flatMap(propertiesOf)];
}

/** What has a default may be left out of a request. */
const options = { alphabetize: true, defaultNonNullable: false };

const files = {
  'src/client/openapi.ts': astToString(await openapiTS(document, options)),
  'src/client/resources.ts': table(),
};
for (const [path, text] of Object.entries(files)) {
  const style = await prettier.resolveConfig(at(path));
  const made = await prettier.format(header + text, { ...style, filepath: path });
  if (!isCheck) writeFileSync(at(path), made);
  else if (readFileSync(at(path), 'utf8') !== made) {
    console.error(`${path} is not what openapi.json says: npm run client`);
    process.exitCode = 1;
  }
}
