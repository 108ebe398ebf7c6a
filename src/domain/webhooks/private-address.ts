import ipaddr from 'ipaddr.js';

/**
 * Whether an address is of this machine, of a network behind it, or of none that anybody is reached at: all that is
 * not one of the internet. Those of IPv4 that are written as ones of IPv6 are what they stand for.
 */
export function isPrivateAddress(address: string): boolean {
  return ipaddr.process(address).range() !== 'unicast';
}
