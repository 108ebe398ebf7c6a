import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';

/** Who has one IPv6 address has all with the same first bytes. */
const networkBytes = 8;

/** With the longest zone that is worth knowing. */
const longestAddress = 64;

/** Of the client as far as it can be believed: what a proxy passes on and is no address is nobody's. */
export function clientAddressOf(request: FastifyRequest): string {
  const address = request.forwardedFor || request.sent.peer;
  return sameAddress(address.slice(0, longestAddress));
}

/** One text for each address, however IPv6 writes it, or an IPv4 address within IPv6. */
export const sameAddress = (text: string): string =>
  text.includes(':') && ipaddr.isValid(text) ? ipaddr.process(text).toString() : text;

/**
 * What wrong credentials are counted on: the address of the client, of IPv6 its network. What a proxy
 * says and is no address counts as the proxy's own.
 */
export function addressOf(request: FastifyRequest): string {
  const text = clientAddressOf(request);
  if (!ipaddr.isValid(text)) return 'unknown';
  const address = ipaddr.process(text);
  return address.kind() === 'ipv4'
    ? address.toString()
    : Buffer.from(address.toByteArray().slice(0, networkBytes)).toString('hex');
}
