import type { KeptRecord, RecordId, ResourceDeclaration } from '../../domain/resources/resource.ts';

export type UrlOf = (declaration: ResourceDeclaration, id: RecordId) => string;

/** A record with the properties of its schema, in their order, and its URL where it has one. */
export function recordView(declaration: ResourceDeclaration, record: KeptRecord, urlOf: UrlOf) {
  const { schema, url } = declaration;
  const properties = Object.keys(schema.shape).map((name) => [name, record[name]]);
  const view = Object.fromEntries(properties) as Record<string, unknown>;
  return url === 'inside' ? { url: urlOf(declaration, record.id), ...view } : view;
}

/** The same under its key. */
export function recordEnvelope(declaration: ResourceDeclaration, record: KeptRecord, urlOf: UrlOf) {
  return {
    [declaration.one]: recordView(declaration, record, urlOf),
    ...(declaration.url === 'beside' && { url: urlOf(declaration, record.id) }),
  };
}
