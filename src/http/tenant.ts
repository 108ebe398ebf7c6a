import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

export interface Addressing {
  /** the account of hosts that name none */
  readonly defaultAccount: string;
  /** where clients reach this service, when a proxy hides it */
  readonly publicUrl: URL | null;
}

/**
 * The account is the first label of the host: `acme.example.com`, `acme.localhost`. A host of one
 * label, an IP address and the public URL's own host name none: null.
 */
export function parseSubdomain(hostname: string, publicUrl: URL | null): string | null {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  const isBare = !host.includes('.') || isIP(host) !== 0 || host.startsWith('[');
  return isBare || host === publicUrl?.hostname ? null : host.slice(0, host.indexOf('.'));
}

/** Of the account that a request is for. */
export function subdomainOf(
  { hostname }: FastifyRequest,
  { publicUrl, defaultAccount }: Addressing,
): string {
  return parseSubdomain(hostname, publicUrl) ?? defaultAccount;
}

/** The URL a client used, for the links in answers. */
export function absoluteUrl(request: FastifyRequest, { publicUrl }: Addressing): URL {
  if (!publicUrl) return requestedUrl(request);
  const url = new URL(request.originalUrl, publicUrl);
  const subdomain = parseSubdomain(request.hostname, publicUrl);
  if (subdomain !== null && isIP(url.hostname) === 0)
    url.hostname = `${subdomain}.${publicUrl.hostname}`;
  return url;
}

/** What the client, or a trusted proxy, says; anything but http and https is not repeated. */
function requestedUrl(request: FastifyRequest): URL {
  const protocol = request.protocol === 'https' ? 'https' : 'http';
  return new URL(request.originalUrl, `${protocol}://${request.host || 'localhost'}`);
}
