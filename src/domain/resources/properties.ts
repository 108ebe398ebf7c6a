import * as z from 'zod';

/** What properties of several resources are made of. */

export const idSchema = z.int().positive();
export const instantSchema = z.iso.datetime({ precision: 0 });

export function text(maximum: number) {
  return z.string().max(maximum);
}

export function notBlank(maximum: number) {
  return text(maximum)
    .trim()
    .refine((value) => value !== '', 'must not be blank');
}
