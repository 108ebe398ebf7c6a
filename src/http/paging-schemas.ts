import { z } from 'zod';

/** The parts of a list's schema that are alike for all lists. */

export const offsetPaging = {
  next_page: z.url().nullable(),
  previous_page: z.url().nullable(),
  count: z.int().nonnegative(),
};

export const cursorPaging = {
  meta: z.object({
    has_more: z.boolean(),
    after_cursor: z.string().nullable(),
    before_cursor: z.string().nullable(),
  }),
  links: z.object({ next: z.url().nullable(), prev: z.url().nullable() }),
};

export const offsetParameters = {
  page: z.string().optional().describe('from 1; the first 10,000 records only'),
  per_page: z.string().optional().describe('at most 100'),
};

export const pageParameters = {
  ...offsetParameters,
  'page[size]': z.string().optional().describe('asks for cursor pagination; at most 100'),
  'page[after]': z.string().optional(),
  'page[before]': z.string().optional(),
};
