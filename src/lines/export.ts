import { Document, isScalar, YAMLMap, type Node, type YAMLSeq } from 'yaml';
import type { Client } from '../client/index.ts';
import { readAccount, readSettings } from './account.ts';
import {
  exportedEntries,
  fileProperties,
  type ExportedEntry,
  type ExportedNumber,
} from './exported.ts';
import type { Properties } from './properties.ts';
import { readRecords, RecordReference, type NamedKind } from './records.ts';
import { numberReferences, settingReferences } from './schema.ts';
import { besideShared, sharedProperties } from './shared-properties.ts';

/** Where editors find the schema, from the folder of a project that has the package. */
const defaultSchema = './node_modules/trunkline/resources/lines.schema.json';

export interface ExportOptions {
  /** path or URL of the JSON Schema, for editors */
  readonly schema?: string | undefined;
}

/** All numbers of an account as a file: to plan it finds no change. */
export async function exportLines(
  client: Client,
  { schema = defaultSchema }: ExportOptions = {},
): Promise<string> {
  const references = [...numberReferences, ...settingReferences];
  const kinds = new Set([...references.map(({ kind }) => kind), 'greeting'] as NamedKind[]);
  const [{ server, numbers }, records] = await Promise.all([
    readAccount(client),
    readRecords(client, kinds),
  ]);
  const settings = await readSettings(
    client,
    server,
    numbers.map(({ id }) => id),
  );
  const exported = numbers.map((held): ExportedNumber => ({
    held,
    properties: fileProperties({ ...held.properties, settings: settings.get(held.id) }, records),
  }));
  return textOf(exportedEntries(exported), schema);
}

function textOf(entries: readonly ExportedEntry[], schema: string): string {
  const defaults = sharedProperties(entries.map(({ properties }) => properties));
  const document = new Document(new YAMLMap());
  document.commentBefore = ` yaml-language-server: $schema=${schema}`;
  const numbers = document.createNode(entries.map((entry) => entryNode(document, entry, defaults)));
  const parts = { version: document.createNode(1), defaults: nodeOf(document, defaults), numbers };
  for (const [name, part] of Object.entries(parts)) {
    if (name === 'defaults' && Object.keys(defaults).length === 0) continue;
    const pair = document.createPair(name, part);
    (pair.key as Node).spaceBefore = name !== 'version';
    document.add(pair);
  }
  return document.toString({ lineWidth: 0 });
}

function entryNode(
  document: Document,
  { subject, properties, comment }: ExportedEntry,
  defaults: Properties,
): Node {
  const node = nodeOf(document, { ...subject, ...besideShared(defaults, properties) });
  if (comment !== null) node.commentBefore = ` ${comment}`;
  return node;
}

/** A name that could be another record's is an id, with the name beside it. */
function nodeOf(document: Document, value: unknown): Node {
  if (value instanceof RecordReference) {
    const node = document.createNode(value.text);
    if (value.name !== undefined) node.comment = ` ${JSON.stringify(value.name)}`;
    return node;
  }
  if (Array.isArray(value)) {
    const seq = document.createNode(value.map((one) => nodeOf(document, one))) as YAMLSeq;
    seq.flow = seq.items.every((item) => !isScalar(item) || item.comment === undefined);
    return seq;
  }
  if (typeof value !== 'object' || value === null) return document.createNode(value);
  const map = new YAMLMap();
  for (const [name, part] of Object.entries(value)) map.set(name, nodeOf(document, part));
  return map;
}
