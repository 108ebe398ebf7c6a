import { InvalidError } from '../../client/index.ts';
import { UsageError } from '../../config/usage-error.ts';

/** Options, by the parameters of the API that they say: `start_date`: `--from`. */
type Flags = Readonly<Record<string, string>>;

/** Does what asks a server; what that has against a parameter is a mistake of usage, told by the option's name. */
export async function tellingOptions<Result>(
  flags: Flags,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const mistakes = error instanceof InvalidError ? mistakesIn(error, flags) : [];
    throw mistakes.length > 0 ? new UsageError(mistakes.join('; ')) : error;
  }
}

const mistakesIn = ({ fields }: InvalidError, flags: Flags): string[] =>
  fields.flatMap(({ property, text }) => {
    const flag = flags[property];
    return flag === undefined ? [] : [`${flag}: ${withFlags(withoutName(text), flags)}`];
  });

/** Texts begin with the parameter's name in words: `Start date: must be a date`. */
const withoutName = (text: string): string => text.replace(/^[^:]*: /, '');

/** What is no word of English is a name: `must not be before start_date`. */
const withFlags = (text: string, flags: Flags): string =>
  text.replaceAll(/\b\w+_\w+\b/g, (name) => flags[name] ?? name);
