import * as z from 'zod';

const originMistake =
  'must be origins such as https://app.example.com or capacitor://localhost, separated by commas: scheme and host, with a port if it has one, and nothing else';

/** The origins as browsers write them (RFC 6454, 6.1); those of apps and extensions have schemes of their own. */
export const origins = z
  .string()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .refine((names) => names.every(isOrigin), originMistake)
  // `URL.origin` is null of schemes that it does not know.
  .transform((names) => names.map((name) => new URL(name)))
  .transform((urls) => urls.map(({ protocol, host }) => `${protocol}//${host}`));

function isOrigin(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\/[^/?#@*\s]+$/i.test(text) && URL.canParse(text);
}
