import { readFileSync } from 'node:fs';

const contract = JSON.parse(
  readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'),
) as { paths: Record<string, Record<string, { operationId?: string }>> };

/** Of the contract. */
export const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, { operationId }]) =>
    operationId === undefined
      ? []
      : [{ operationId, method, pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }],
  ),
);

/** The operation of a request: `/search` could be an id as well, and is not called as one. */
export function operationOf({ method, url }: Request): string | undefined {
  const { pathname } = new URL(url);
  const found = operations.filter(
    (one) => one.method === method.toLowerCase() && one.pattern.test(pathname),
  );
  // The one that leaves least to chance.
  const fixed = ({ pattern }: (typeof found)[number]) =>
    pattern.source.replaceAll('[^/]+', '').length;
  return found.sort((a, b) => fixed(b) - fixed(a))[0]?.operationId;
}
