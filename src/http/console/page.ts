import { readFileSync } from 'node:fs';

/**
 * Nothing from elsewhere, and nothing that the page itself brings: no style or script is inline. What it plays may
 * have been recorded in it.
 */
export const consoleSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The first parts of its addresses; the rest is the console's own. */
export const pages = [
  'addresses',
  'agents',
  'api-tokens',
  'audit',
  'brands',
  'buy',
  'deleted',
  'digital-lines',
  'events',
  'greetings',
  'groups',
  'ivrs',
  'jobs',
  'numbers',
  'purchases',
  'sandbox',
  'schedules',
  'settings',
  'sign-in',
  'webhooks',
] as const;

/**
 * The page as it is built, for one address of it: its base is where the service is, as seen from there. A proxy may
 * have put anything before that, and need not say so.
 */
export function pageReader(file: URL): (base: string) => string {
  const text = readFileSync(file, 'utf8');
  return (base) => text.replace('<base href="/"', () => `<base href="${base}"`);
}

/** `./` for `/numbers`, `../` for `/numbers/17`. */
export function baseFrom(path: string): string {
  const depth = path.split('/').length - 2;
  return depth > 0 ? '../'.repeat(depth) : './';
}
