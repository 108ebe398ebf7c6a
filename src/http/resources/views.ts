import type { RecordId, StoredRecord } from '../../domain/resources/record.ts';
import type { ResourceDeclaration } from '../../domain/resources/resource.ts';

/** The URL of a path. */
export type UrlOf = (path: string) => string;

/** A record with the properties of its schema, in their order, and its URL where it has one. */
export function recordView(declaration: ResourceDeclaration, record: StoredRecord, urlOf: UrlOf) {
  const { schema, url } = declaration;
  const linked = { ...record, ...resolveLinks(declaration, record, urlOf) };
  const properties = Object.keys(schema.shape).map((name) => [name, linked[name]]);
  const view = Object.fromEntries(properties) as Record<string, unknown>;
  return url === 'inside' ? { url: urlOf(pathOf(declaration, record.id)), ...view } : view;
}

/** The same under its key. */
export function recordEnvelope(
  declaration: ResourceDeclaration,
  record: StoredRecord,
  urlOf: UrlOf,
) {
  return {
    [declaration.singular]: recordView(declaration, record, urlOf),
    ...(declaration.url === 'beside' && { url: urlOf(pathOf(declaration, record.id)) }),
  };
}

function pathOf({ path }: ResourceDeclaration, id: RecordId): string {
  return `${path}/${id}.json`;
}

/** The derived properties that are paths, as the URLs they are shown as. */
function resolveLinks(
  { links }: ResourceDeclaration,
  record: StoredRecord,
  urlOf: UrlOf,
): Record<string, unknown> {
  const urls = links.map((name) => {
    const path = record[name];
    return [name, typeof path === 'string' ? urlOf(path) : null];
  });
  return Object.fromEntries(urls) as Record<string, unknown>;
}
