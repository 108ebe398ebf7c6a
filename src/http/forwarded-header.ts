/** What one proxy says in `Forwarded` (RFC 7239, 4): of the parameters that are known. */
export interface ForwardedElement {
  readonly for?: string;
  readonly proto?: string;
  readonly host?: string;
}

/** A name and its value, quoted or not; many leave the quotes out that a port needs. */
const pair = /[ \t]*([!#$%&'*+.^`|~\w-]+)=(?:"((?:[^"\\]|\\.)*)"|([^",;\s]*))[ \t]*/y;
const separator = /[ \t]*[,;]/y;

/** The elements in their order. None where any of it is malformed: nobody knows then where one ends. */
export function parseForwarded(text: string): ForwardedElement[] {
  if (text === '') return [];
  const elements: Record<string, string>[] = [{}];
  let at = 0;
  const take = (part: RegExp) => {
    part.lastIndex = at;
    const found = part.exec(text);
    at += found?.[0].length ?? 0;
    return found;
  };
  while (at < text.length) {
    const found = take(pair);
    if (found) Object.assign(elements.at(-1) ?? {}, parameterOf(found));
    if (at === text.length) break;
    const end = take(separator);
    if (!end) return text.slice(at).trim() === '' ? elements : [];
    if (end[0].endsWith(',')) elements.push({});
  }
  return elements;
}

const known = new Set(['for', 'proto', 'host']);

function parameterOf([, name = '', quoted, plain = '']: RegExpExecArray): Record<string, string> {
  const key = name.toLowerCase();
  return known.has(key) ? { [key]: quoted?.replaceAll(/\\(.)/g, '$1') ?? plain } : {};
}
