import ipaddr from 'ipaddr.js';

/**
 * Whether an address is of this machine, of a network behind it, or of none that anybody is reached at: all that is
 * not one of the internet. Those of IPv4 that are written as ones of IPv6 are what they stand for.
 */
export function isPrivateAddress(address: string): boolean {
  const parsed = ipaddr.process(address);
  return parsed.range() !== 'unicast' || !isAssigned(parsed.toByteArray());
}

/** Of IPv6, all that is given out lies in 2000::/3; what lies elsewhere may be IPv4 in disguise. */
const isAssigned = (bytes: number[]) => bytes.length === 4 || ((bytes[0] ?? 0) & 0xe0) === 0x20;
