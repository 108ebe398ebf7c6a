/** Of objects and arrays inside one another; what real clients send has six levels at most. */
export const maxJsonDepth = 32;

const [quote, backslash] = [0x22, 0x5c];
const opening = new Set([0x7b, 0x5b]);
const closing = new Set([0x7d, 0x5d]);

/**
 * What is wrong with a body that is nested too deep; null: it is not. Asked before anything is parsed: what
 * walks through a parsed value, here or in a library, may do so by calling itself, and would run out of stack.
 */
export function problemOfDepth(json: string): string | null {
  return isTooDeep(json)
    ? `The body has more than ${maxJsonDepth} levels of objects and arrays`
    : null;
}

function isTooDeep(json: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json.charCodeAt(at);
    if (isInText) {
      if (character === backslash) at += 1;
      else if (character === quote) isInText = false;
    } else if (character === quote) isInText = true;
    else if (opening.has(character)) {
      depth += 1;
      if (depth > maxJsonDepth) return true;
    } else if (closing.has(character)) depth -= 1;
  }
  return false;
}
