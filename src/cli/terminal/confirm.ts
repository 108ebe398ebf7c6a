import { UsageError } from '../../config/usage-error.ts';
import { Refusal } from './refusal.ts';
import { styled } from './style.ts';
import { nothingChanged, typedLine } from './typed-line.ts';

export interface Answers {
  /** that nobody is to be asked */
  readonly yes?: boolean;
  /** what would be typed, for scripts */
  readonly confirm?: string;
}

/** Goes on when somebody at a terminal says yes, or --yes was said; else throws. No is what is meant by Enter. */
export async function confirm(question: string, { yes }: Answers): Promise<void> {
  if (yes) return;
  refuseWithoutTerminal(question, 'say --yes');
  const answer = await typedLine(`${question} ${styled('bold', '[y/N]', process.stderr)} `);
  if (!/^y(es)?$/i.test(answer)) throw new Refusal(nothingChanged);
}

/** The same of what scripts have always done unasked: only somebody at a terminal is asked. */
export async function confirmAtTerminal(question: string, answers: Answers): Promise<void> {
  if (canAsk()) await confirm(question, answers);
}

/**
 * Goes on only when somebody at a terminal types this word, such as the name of what is to be deleted, or how many there
 * are, or it was said by `--yes` or `--confirm`; else throws. Another word than that is refused, whatever else was said.
 */
export async function confirmByTyping(
  word: string,
  question: string,
  { yes, confirm: typed }: Answers,
): Promise<void> {
  if (typed === undefined) {
    if (yes) return;
    refuseWithoutTerminal(question, `say --yes, or --confirm=${word}`);
    const answer = await typedLine(
      `${question} Type ${styled('bold', word, process.stderr)} to go on: `,
    );
    if (isSame(answer, word)) return;
  } else if (isSame(typed, word)) return;
  throw new Refusal(`${nothingChanged}: that was not ${word}`);
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Of what needs an answer: whether somebody can be asked for it. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

function refuseWithoutTerminal(question: string, advice: string): void {
  if (canAsk()) return;
  throw new UsageError(`${question} Nobody can be asked here: ${advice}; ${nothingChanged}`);
}
