import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import * as z from 'zod';
import { quoted } from '../domain/quoted.ts';

const networksByName = ['loopback', 'linklocal', 'uniquelocal'];
const proxiesMistake = `must be true (one proxy), a number of proxies (1 to 9), or their addresses, networks (10.0.0.0/8), ${networksByName.join(', ')}, separated by commas`;

/** false; how many proxies a request passes; or the addresses and networks they may have. */
export const proxies = z.union([z.boolean(), z.string()]).transform((value, context) => {
  const text = String(value).trim().toLowerCase();
  if (['false', 'no', 'off', '0'].includes(text)) return false;
  if (['true', 'yes', 'on'].includes(text)) return 1;
  if (/^[1-9]$/.test(text)) return Number(text);
  const names = text.split(',').map((name) => name.trim());
  const wrong = names.find((name) => problemOfNetwork(name) !== null);
  if (wrong === undefined) return names;
  context.addIssue(`${proxiesMistake}: ${quoted(wrong)} ${problemOfNetwork(wrong)}`);
  return z.NEVER;
});

/** null: nothing is wrong with it. */
function problemOfNetwork(name: string): string | null {
  if (networksByName.includes(name) || isIP(name) !== 0) return null;
  if (name === '') return 'is blank';
  const [address = '', bits] = name.split(/\/(.*)/);
  return bits === undefined || isIP(address) === 0
    ? 'is neither an address nor a network'
    : problemOfLength(address, bits);
}

function problemOfLength(address: string, bits: string): string | null {
  const most = isIP(address) === 4 ? 32 : 128;
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > most) return `must have /1 to /${most} at its end`;
  const isMapped = most === 128 && ipaddr.process(address).kind() === 'ipv4';
  return Number(bits) > (isMapped ? 96 : 0)
    ? null
    : 'is every address, and a client could say that it is anybody';
}
