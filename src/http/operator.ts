import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { hostnameOf } from './forwarded.ts';

/** What proxies add: with any of them, the peer is not who asks. */
const forwardingHeader = /^(?:forwarded|via|x-real-ip|x-forwarded-.+|.+-(?:connecting|client)-ip)$/;

const hash = (text: string) => createHash('sha256').update(text).digest();

/** Takes as long for every wrong token. */
export function isBearer({ headers }: FastifyRequest, token: string): boolean {
  return timingSafeEqual(hash(headers.authorization ?? ''), hash(`Bearer ${token}`));
}

/**
 * Whoever has the operator's token, or asks on the machine itself, by a name of its own: a proxy
 * there passes on what strangers ask, under the name that they use.
 */
export function isOperator(request: FastifyRequest, token: string | null): boolean {
  if (token !== null && isBearer(request, token)) return true;
  const { raw } = request;
  return (
    isLoopback(raw.socket.remoteAddress ?? '') &&
    isOwnName(hostnameOf(request.target)) &&
    !Object.keys(raw.headers).some((name) => forwardingHeader.test(name))
  );
}

function isLoopback(address: string): boolean {
  return isIP(address) !== 0 && ipaddr.process(address).range() === 'loopback';
}

/** RFC 6761, 6.3 */
function isOwnName(hostname: string): boolean {
  return /(?:^|\.)localhost\.?$/i.test(hostname) || isLoopback(hostname.replaceAll(/[[\]]/g, ''));
}
