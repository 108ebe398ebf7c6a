import type { FastifyRequest } from 'fastify';
import { pages } from './console/page.ts';

const suffix = '.json';

/** A target that says the host too (RFC 9112, 3.2.2). */
const absoluteForm = /^(https?):\/\/([^/?#]*)/i;

/** Scheme and host of a target that says them. */
export function placeIn(target: string): { scheme: string; host: string } | null {
  const [, scheme, host] = absoluteForm.exec(target) ?? [];
  return scheme === undefined || host === undefined ? null : { scheme, host };
}

/** `path?query` of a target as it came: without `http://host`, each slash once. */
function pathAndQuery(target: string): [path: string, query: string] {
  const rest = target.replace(absoluteForm, '');
  const at = rest.indexOf('?');
  const [path, query] = at === -1 ? [rest, ''] : [rest.slice(0, at), rest.slice(at)];
  return [path === '' ? '/' : path.replaceAll(/\/{2,}/g, '/'), query];
}

const files = ['assets', String.raw`icon\.svg`, String.raw`color-scheme\.js`];
const single = ['session', 'docs', 'healthz', 'readyz', 'metrics', String.raw`openapi\.json`];
const oneOf = (names: readonly string[]) => `^/(?:${names.join('|')})`;

/** How every path of the service begins. */
const ownPath = new RegExp(`${oneOf(['api', 'oauth', ...single, ...files, ...pages])}(?:/|$)`);

/** Those at which something is served, and not below them alone. */
const ownPage = new RegExp(`${oneOf(single)}/?$`);

/**
 * Proxies take off the path of the public URL, or pass it on. It may be as our own paths begin (`/api`): it
 * was passed on where one of these stands behind it.
 */
function withoutPublicPath(path: string, publicUrl: URL | null): string {
  const prefix = publicPath(publicUrl);
  if (prefix === '' || !path.startsWith(prefix)) return path;
  const rest = path.slice(prefix.length);
  // What could be both, `/docs` of `https://example.com/docs`, is ours, without the public path.
  const isRoot = /^\/?$/.test(rest) && !ownPage.test(path);
  return isRoot || ownPath.test(decoded(rest) ?? '') ? rest : path;
}

/** Blank, or as `/phones`. */
export function publicPath(publicUrl: URL | null): string {
  return publicUrl === null ? '' : publicUrl.pathname.replace(/\/$/, '');
}

/** A path that there is not: the target of what no path can be made of, which is refused like all others then. */
const nowhere = '/*';

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Nothing to be unescaped or left out but the suffix: most targets. */
const plainTarget = /^(\/(?:[\w~-]+\/)*[\w~-]+)(\.json)?(?=\?|$)/;

/**
 * The target that routes are looked for by: paths are called with and without `.json`, with a slash at
 * the end or two in between. Dot segments and `%2F` stay as they are: no proxy may read another path.
 */
export function routedTarget(publicUrl: URL | null) {
  return ({ url = '/' }: { url?: string | undefined }): string => {
    const plain = publicUrl === null && plainTarget.exec(url);
    if (plain) return routed(plain[1] ?? '', plain[2], url.slice(plain[0].length));
    const [whole, query] = pathAndQuery(url);
    const path = withoutPublicPath(whole, publicUrl);
    if (decoded(path) === null) return nowhere;
    const trimmed = path.replace(/\/$/, '') || '/';
    return trimmed.endsWith(suffix)
      ? routed(trimmed.slice(0, -suffix.length), suffix, query)
      : trimmed + query;
  };
}

/** Only paths of the API are called with a suffix. */
function routed(path: string, pathSuffix: string | undefined, query: string): string {
  return path + (path.startsWith('/api/') ? '' : (pathSuffix ?? '')) + query;
}

/** What a client has called, below where it finds the service. */
export function calledPath({ originalUrl }: FastifyRequest, publicUrl: URL | null): string {
  const [path, query] = pathAndQuery(originalUrl);
  return withoutPublicPath(path, publicUrl) + query;
}

/** Whether it is the public path itself, without a slash behind it, that a client has called. */
export function isPublicPath(request: FastifyRequest, publicUrl: URL | null): boolean {
  return calledPath(request, publicUrl).replace(/\?.*/s, '') === '';
}

/** What is below the public path, as seen from there: `phones/docs` from `/phones`. */
export function belowPublic(publicUrl: URL | null, path: string): string {
  return `${publicPath(publicUrl).split('/').at(-1)}/${path}`;
}
