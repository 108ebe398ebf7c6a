import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { AddressedAccount } from '../app/accounts/addressed-account.ts';
import { hostnameOf, type Target } from './forwarded.ts';
import { calledPath, publicPath } from './request-path.ts';
import { onceEach } from './sender.ts';

export interface Addressing {
  /** the account of hosts that name none */
  readonly defaultAccount: string;
  /** where clients reach this service, when a proxy hides it */
  readonly publicUrl: URL | null;
  /** a host that names an account which does not exist is nobody's, not the default account's */
  readonly strictHosts: boolean;
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

/** The account that is meant by the host that a request was sent to. */
export function addressedAccount(
  target: Target,
  { publicUrl, defaultAccount, strictHosts }: Addressing,
): AddressedAccount {
  const subdomain = parseSubdomain(hostnameOf(target), publicUrl) ?? defaultAccount;
  return { subdomain, otherwise: strictHosts ? null : defaultAccount };
}

const ownUrl = onceEach(({ protocol, host, prefix }: Target): string => {
  const { origin } = new URL(`${protocol}://${host || 'localhost'}`);
  return `${origin}${prefix}`;
});

/** Where clients find the service: what every link begins with. No slash at the end. */
export function baseUrl(request: FastifyRequest, { publicUrl }: Addressing): string {
  const { target } = request;
  if (!publicUrl) return ownUrl(target);
  const url = new URL(publicUrl.origin);
  const named = parseSubdomain(hostnameOf(target), publicUrl);
  // Some hosts name no account, but what a network calls the service.
  const isAccount = named !== null && named === (request.signIn?.account.subdomain ?? named);
  if (isAccount && isIP(url.hostname) === 0) url.hostname = `${named}.${publicUrl.hostname}`;
  return `${url.origin}${publicPath(publicUrl)}`;
}

/** The URL a client used, for the links in answers. */
export function absoluteUrl(request: FastifyRequest, addressing: Addressing): URL {
  return new URL(`${baseUrl(request, addressing)}${calledPath(request, addressing.publicUrl)}`);
}

/** As browsers write it (RFC 6454, 6.1). */
export function ownOrigin(request: FastifyRequest, addressing: Addressing): string {
  return new URL(baseUrl(request, addressing)).origin;
}
