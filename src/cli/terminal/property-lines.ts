import widthOf from 'fast-string-width';
import { styled } from './style.ts';

/** A property, and what it is: of people's text, with whatever styles it has. */
export type NamedText = readonly [name: string, text: string];

const gap = 2;

/**
 * A line for each property, names and values below each other; what does not fit this width goes on below itself. The value
 * of a name that takes more than half of it stands below the name.
 */
export function propertyLines(properties: readonly NamedText[], width: number): string[] {
  const lengths = properties.map(([name]) => widthOf(name)).filter((one) => one <= width / 2);
  const indent = Math.max(0, ...lengths) + gap;
  return properties.flatMap(([name, text]) => {
    const [first = '', ...rest] = wrapped(text, width - indent);
    const label = styled('dim', name);
    const missing = indent - widthOf(name);
    return missing < gap
      ? [label, ...indented([first, ...rest], indent)]
      : [`${label}${' '.repeat(missing)}${first}`, ...indented(rest, indent)];
  });
}

const indented = (lines: readonly string[], by: number): string[] =>
  lines.map((line) => ' '.repeat(by) + line);

/** Between words alone: a longer one, such as a URL, is copied as a whole. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** An object's properties by names with dots, as `--set` takes them; what is inside lists by place. */
export function flattened(name: string, value: unknown): [name: string, value: unknown][] {
  const isPlainList = Array.isArray(value) && value.every((one) => typeof one !== 'object');
  if (typeof value !== 'object' || value === null || isPlainList) return [[name, value]];
  const inner = Object.entries(value).flatMap(([key, one]) => flattened(`${name}.${key}`, one));
  return inner.length > 0 ? inner : [[name, null]];
}
