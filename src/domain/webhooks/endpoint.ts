import ipaddr from 'ipaddr.js';
import { isPrivateAddress } from './private-address.ts';

/** Of characters. */
export const maxEndpointLength = 2_048;

/**
 * What is wrong with a place that something is to be sent to; null: nothing. What a name stands for is looked at when
 * something is sent.
 */
export function endpointProblem(
  endpoint: string,
  arePrivateTargetsAllowed: boolean,
): string | null {
  if (/[\s\p{C}]/u.test(endpoint)) return 'must hold no spaces and no control characters';
  if (!URL.canParse(endpoint)) return 'must be a whole URL, such as https://example.com/hook';
  const { protocol, username, password, hostname } = new URL(endpoint);
  if (!['http:', 'https:'].includes(protocol)) return 'must be an http or https URL';
  if (username + password !== '') return 'must hold no credentials: they belong in authentication';
  if (endpoint.includes('#')) return 'must have no fragment, as none is ever sent';
  if (arePrivateTargetsAllowed || !isPrivateHost(hostname)) return null;
  return 'leads to a private address, which is not one of the internet: the operator allows these with --webhook-private-targets';
}

/** Of a name as URLs have it: an address of this machine or of networks behind it, or the name of one for sure. */
function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  if (ipaddr.isValid(host)) return isPrivateAddress(host);
  return host === 'localhost' || host.endsWith('.localhost');
}
