import { InvalidArgumentError } from 'commander';

/** Reads the whole number of an option, such as `wholeFrom(1)`. */
export const wholeFrom = (least) => (text) => {
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`);
};
