import { readFileSync } from 'node:fs';
import { packageFile } from '../../package-file.ts';

/** What there is beyond the document: a page each in `docs/extensions/`, in the order in which they are shown. */
export const extensions = [
  'safe-retries',
  'dry-run',
  'finding-a-number',
  'pages-by-cursor',
  'undoing-a-deletion',
  'what-has-not-changed',
  'scopes-and-oauth',
  'sandbox-faults',
] as const;

/**
 * For the description of the whole API, as Markdown: what the pages say, a heading each. Read when the document is
 * made, which is at the build.
 */
export function describeExtensions(hasFaults: boolean): string {
  const pages = extensions
    .filter((name) => hasFaults || name !== 'sandbox-faults')
    .map((name) => readFileSync(packageFile(`docs/extensions/${name}.md`), 'utf8'))
    .map((page) => page.replaceAll(/^#(?= )/gm, '##'));
  return `# Extensions\n\n${introduction}\n\n${pages.join('\n')}`;
}

const introduction =
  'What Trunkline has beyond the API that it is compatible with. Programs that do not know of it are ' +
  'served as that API serves them. In the examples credentials are left out unless they are the subject, ' +
  'and long answers are shortened to what matters.';
