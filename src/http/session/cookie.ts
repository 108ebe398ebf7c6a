import type { FastifyRequest } from 'fastify';
import type { Target } from '../forwarded.ts';
import { publicPath } from '../request-path.ts';
import { onceEach } from '../sender.ts';
import type { Addressing } from '../tenant.ts';

/** What a browser that is signed in shows: a secret of its own, which no page can read. */
export interface SessionCookie {
  readonly name: string;
  /** as `Set-Cookie` takes them */
  readonly attributes: string;
}

/** Cookies are kept apart by host and path, not by port: two installations on one machine have other names. */
export const sessionCookies = ({ publicUrl }: Addressing) =>
  onceEach(({ protocol, host, prefix }: Target): SessionCookie => {
    const path = (publicUrl ? publicPath(publicUrl) : prefix) || '/';
    const isSecure = protocol === 'https' || publicUrl?.protocol === 'https:';
    const [, port = ''] = /:(\d+)$/.exec(host) ?? [];
    // No other host of the site can set one of that name (RFC 6265bis, 4.1.3).
    const before = isSecure && path === '/' ? '__Host-' : '';
    return {
      name: `${before}trunkline_session${port && `_${port}`}`,
      attributes: `Path=${path}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`,
    };
  });

/** null: the browser shows nothing, or several, of which another host of the site has set one. */
export function secretIn({ headers }: FastifyRequest, { name }: SessionCookie): string | null {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const [found, ...others] = pairs.filter((pair) => pair.startsWith(`${name}=`));
  return found === undefined || others.length > 0 ? null : found.slice(name.length + 1);
}
