const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * An id of 26 characters, in the order of time: a ULID, of milliseconds since 1970 and ten random bytes.
 * https://github.com/ulid/spec
 */
export function ulidOf(milliseconds: number, random: Uint8Array): string {
  let value = BigInt(Math.floor(milliseconds));
  for (const byte of random.subarray(0, 10)) value = value * 256n + BigInt(byte);
  let text = '';
  for (let count = 0; count < 26; count += 1) {
    text = digits.charAt(Number(value % 32n)) + text;
    value /= 32n;
  }
  return text;
}

/** As they are given out: in capitals. */
export function isUlid(text: string): boolean {
  return /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text);
}
