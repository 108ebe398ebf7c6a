/** Mistakes that are accepted in silence elsewhere are told in it, and nothing else is. */
export const hintHeader = 'x-trunkline-hint';

/** So many are told of one request. */
export const maxHints = 5;
/** Characters of each. */
const longestHint = 240;
export const separator = ' | ';

/** One line of visible ASCII, whatever a client has made a name of: what is not is escaped as in JSON, `|` too. */
export function headerValueOf(hints: readonly string[]): string {
  const told = hints.slice(0, maxHints).map(safeText);
  return [...told, ...(hints.length > maxHints ? ['and more'] : [])].join(separator);
}

function safeText(hint: string): string {
  const safe = hint.replaceAll(/[^ -{}~]/g, escapeOf);
  return safe.length > longestHint ? `${safe.slice(0, longestHint - 3)}...` : safe;
}

const escapeOf = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
