import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';
import ipaddr from 'ipaddr.js';
import { parseForwarded, type ForwardedElement } from './forwarded-header.ts';
import { placeIn } from './request-path.ts';
import { forwardingHeaders, onceEach, type Sent } from './sender.ts';

/** How many proxies a request passes, or their addresses and networks; false: none is believed. */
export type TrustedProxies = false | number | readonly string[];

/** Whether what the peer at this address says is believed; `hop` 0 is the one that is connected. */
type Trust = (address: string, hop: number) => boolean;

declare module 'fastify' {
  interface FastifyRequest {
    target: Target;
    /** the client's as the proxies that are believed have seen it; '' where they say none */
    forwardedFor: string;
  }
}

/** Where a client has sent a request, as far as it is known (RFC 9110, 7.1). */
export interface Target {
  readonly protocol: 'http' | 'https';
  /** with a port if one is said; blank: HTTP/1.0 said none */
  readonly host: string;
  /** what says the host: a header, or the target itself */
  readonly hostBy: string;
  /** what a proxy took off the front of the path: blank, or `/one` */
  readonly prefix: string;
}

type ForwardingHeader = (typeof forwardingHeaders)[number];

const flag = '--trust-proxy (TRUNKLINE_TRUST_PROXY)';

/** What a request says of itself in forwarded headers counts from these proxies alone. Before all other hooks. */
export function believeProxies(app: FastifyInstance, proxies: TrustedProxies): void {
  const trusts = trustOf(proxies);
  const targetOf = onceEach((sent: Sent) => targetSaid(sent, trusts));
  const forwardedFor = onceEach((sent: Sent) => forwardedAddress(sent, trusts));
  app.decorateRequest('target');
  app.decorateRequest('forwardedFor', '');
  app.addHook('onRequest', (request, _reply, done) => {
    request.target = targetOf(request.sent);
    request.forwardedFor = forwardedFor(request.sent);
    done();
  });
}

/** Says once what is forwarded in vain: links would be http behind TLS, and nobody would know why. */
export function warnOfUntrusted(app: FastifyInstance, proxies: TrustedProxies): void {
  const trusts = trustOf(proxies);
  const ignoredHeader = onceEach(({ peer, headers }: Sent) =>
    trusts(peer, 0) ? undefined : forwardingHeaders.find((name) => headers[name] !== undefined),
  );
  let isSaid = false;
  app.addHook('onRequest', (request, _reply, done) => {
    const header = ignoredHeader(request.sent);
    if (!isSaid && header !== undefined) {
      isSaid = true;
      const { peer } = request.sent;
      request.log.warn(
        { header, peer },
        `a forwarded header is ignored: if ${peer} is a proxy of yours, name it with ${flag}`,
      );
    }
    done();
  });
}

function trustOf(proxies: TrustedProxies): Trust {
  if (proxies === false) return () => false;
  if (typeof proxies === 'number') return (_, hop) => hop < proxies;
  const networks = proxies.map(networkOf);
  return (address) => {
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    return networks.some((isIn) => isIn(parsed));
  };
}

type ParsedAddress = ReturnType<typeof ipaddr.process>;

const rangesByName: Readonly<Record<string, readonly string[]>> = {
  loopback: ['loopback'],
  linklocal: ['linkLocal'],
  uniquelocal: ['private', 'uniqueLocal'],
};

function networkOf(name: string): (address: ParsedAddress) => boolean {
  const ranges = rangesByName[name];
  if (ranges) return (address) => ranges.includes(address.range());
  if (!name.includes('/')) {
    const own = ipaddr.process(name).toString();
    return (address) => address.toString() === own;
  }
  const [written, length] = ipaddr.parseCIDR(name);
  // As IPv6 writes those of IPv4: `::ffff:10.0.0.0/104`.
  const network = ipaddr.process(written.toString());
  const bits = network.kind() === written.kind() ? length : length - 96;
  return (address) => address.kind() === network.kind() && address.match(network, bits);
}

/**
 * Of `X-Forwarded-…` and `Forwarded` the former count where both say something. The first value is what
 * the client used; what is none of what it should be counts as not said.
 */
function targetSaid(sent: Sent, trusts: Trust): Target {
  const own = ownHostOf(sent);
  if (!trusts(sent.peer, 0)) return { protocol: 'http', ...own, prefix: '' };
  const first = (name: ForwardingHeader) => valuesOf(sent, name)[0] ?? '';
  const forwarded = parseForwarded(sent.headers['forwarded'] ?? '');
  const said = (name: keyof ForwardedElement) =>
    forwarded.find((element) => element[name])?.[name] ?? '';
  const hosts = [
    { host: first('x-forwarded-host'), hostBy: 'X-Forwarded-Host' },
    { host: said('host'), hostBy: 'Forwarded' },
  ];
  const { host, hostBy } = hosts.find((one) => one.host !== '') ?? own;
  return {
    protocol: protocolOf(first('x-forwarded-proto')) ?? protocolOf(said('proto')) ?? 'http',
    host: withPort(host, first('x-forwarded-port')),
    hostBy,
    prefix: prefixOf(first('x-forwarded-prefix')),
  };
}

/** Of HTTP/1.0 without `Host`, which the target may say. */
function ownHostOf({ headers, absoluteTarget }: Sent): Pick<Target, 'host' | 'hostBy'> {
  return headers.host === undefined
    ? { host: placeIn(absoluteTarget)?.host ?? '', hostBy: 'target' }
    : { host: headers.host, hostBy: 'Host' };
}

/** The host without its port. */
export function hostnameOf({ host }: Target): string {
  return host.startsWith('[')
    ? host.slice(0, host.indexOf(']') + 1)
    : (host.split(':', 1)[0] ?? '');
}

function valuesOf({ headers }: Sent, name: ForwardingHeader): string[] {
  const values = (headers[name] ?? '').split(',');
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

function protocolOf(text: string): Target['protocol'] | undefined {
  const name = text.toLowerCase();
  return name === 'http' || name === 'https' ? name : undefined;
}

/** For a host that has no port. The protocols' own are left out: proxies say 80 of themselves, behind TLS. */
function withPort(host: string, port: string): string {
  const isPort = /^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535;
  const isOwn = port === '80' || port === '443';
  return isPort && !isOwn && host !== '' && !/:\d*$/.test(host) ? `${host}:${port}` : host;
}

/** A path that stays what it is in a URL: no dot segments, no query, nothing to escape. */
function prefixOf(text: string): string {
  const path = text.replace(/\/+$/, '');
  const isPath = path.startsWith('/') && !path.includes('//');
  const url =
    isPath && URL.canParse(`http://localhost${path}`) && new URL(`http://localhost${path}`);
  return url && url.href === `http://localhost${path}` && url.search + url.hash === '' ? path : '';
}

/**
 * The client as the proxies that are believed have seen it; '' where they say none. Each proxy adds to
 * the end, so a client chooses only what stands before that. Where the two headers tell different
 * clients, one of them was not written by the proxy: neither counts.
 */
function forwardedAddress(sent: Sent, trusts: Trust): string {
  if (!trusts(sent.peer, 0)) return '';
  const elements = parseForwarded(sent.headers['forwarded'] ?? '');
  const chains = [valuesOf(sent, 'x-forwarded-for'), elements.map((one) => one.for ?? '')];
  const [found = '', ...others] = chains
    .filter((chain) => chain.length > 0)
    .map((chain) => clientIn(chain.map(addressIn).toReversed(), trusts));
  return others.every((other) => other === found) ? found : '';
}

/** `nearest`: what the proxies say, the one that is connected first. */
function clientIn(nearest: readonly string[], trusts: Trust): string {
  let last = 0;
  while (last + 1 < nearest.length && trusts(nearest[last] ?? '', last + 1)) last += 1;
  return nearest[last] ?? '';
}

/** Without the port that some proxies add; '' of what is no address, such as `unknown`. */
function addressIn(text: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d+)?$/.exec(text) ?? [];
  const address = bracketed ?? plain ?? text;
  return isIP(address) ? address : '';
}
