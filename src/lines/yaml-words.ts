import type { YAMLError } from 'yaml';

type Code = YAMLError['code'];

/** What is wrong with a text that is no YAML of ours, in our words, by what the library calls it. */
const words: Readonly<Record<Code, string>> = {
  ALIAS_PROPS: 'an alias has no anchor or tag of its own',
  BAD_ALIAS: 'anchors and aliases are names: &shared, and *shared where it is meant again',
  BAD_COLLECTION_TYPE: 'tags are not read: leave it out',
  BAD_DIRECTIVE: 'directives are not read: leave the line out',
  BAD_DQ_ESCAPE: 'is no escape sequence: in double quotes a backslash is written twice',
  BAD_INDENT:
    'is not indented as what it stands among: entries of one list or map begin in one column',
  BAD_PROP_ORDER: 'an anchor stands directly before its value',
  BAD_SCALAR_START: 'text that begins with such a character must be in quotes',
  BLOCK_AS_IMPLICIT_KEY:
    'a value has a key of its own here: is a line indented too far, or text with a : not in quotes?',
  BLOCK_IN_FLOW: 'a list or map of several lines cannot stand within [ ] or { }',
  DUPLICATE_KEY: 'is given twice here',
  IMPOSSIBLE: 'is not YAML',
  KEY_OVER_1024_CHARS: 'a key has 1,024 characters at most',
  MISSING_CHAR: 'something is missing here: a comma, a colon, a space or a bracket',
  MULTILINE_IMPLICIT_KEY:
    'a key and its : stand in one line, and a space or a new line follows the :',
  MULTIPLE_ANCHORS: 'a value has one anchor at most',
  MULTIPLE_DOCS: 'another document begins here: a file has one only',
  MULTIPLE_TAGS: 'tags are not read: leave them out',
  NON_STRING_KEY: 'a key is text: no list, map or alias',
  RESOURCE_EXHAUSTION: 'the file is nested too deeply',
  TAB_AS_INDENT: 'tabs cannot indent: use spaces',
  TAG_RESOLVE_FAILED: 'tags are not read: leave it out',
  UNEXPECTED_TOKEN: 'is not expected here: is a quote, a bracket or a comma missing before it?',
};

/** The library has one code for all of these. */
const missing: readonly (readonly [RegExp, string])[] = [
  [/closing .quote/, 'the quote is not closed'],
  [/end with a/, 'a bracket that is opened before is not closed'],
  [/map values/, 'a : is missing after the key'],
];

export function wordsFor({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  const isMissing = code === 'MISSING_CHAR' || code === 'BAD_INDENT';
  const special = isMissing && missing.find(([pattern]) => pattern.test(message));
  return special ? special[1] : words[code];
}
