import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];
type Stream = Pick<NodeJS.WriteStream, 'isTTY'>;

/**
 * Whether a stream gets colours: no-color.org and force-color.org, then whether it is a terminal that knows them.
 * `--no-color` sets NO_COLOR.
 */
export function hasColours(stream: Stream, env: NodeJS.ProcessEnv = process.env): boolean {
  const { NO_COLOR = '', FORCE_COLOR, TERM } = env;
  if (NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return !['0', 'false'].includes(FORCE_COLOR);
  return stream.isTTY && TERM !== 'dumb';
}

/** The text in a style, where the stream shows it. */
export function styled(format: Format, text: string, stream: Stream = process.stdout): string {
  return hasColours(stream) ? styleText(format, text, { validateStream: false }) : text;
}
