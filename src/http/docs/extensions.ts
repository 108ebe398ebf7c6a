import { readFileSync } from 'node:fs';
import { packageFile } from '../../package-file.ts';

/** What there is beyond the document: a page each in `docs/extensions/`, in the order in which they are shown. */
export const extensions = [
  'safe-retries',
  'purchases',
  'dry-run',
  'finding-a-number',
  'countries',
  'pages-by-cursor',
  'finding-your-numbers',
  'external-ids',
  'undoing-a-deletion',
  'bulk',
  'what-has-not-changed',
  'account',
  'usage',
  'carriers',
  'export',
  'scopes-and-oauth',
  'agents-and-tokens',
  'webhooks',
  'audit-log',
  'events',
  'sandbox-faults',
  'clock-and-reset',
  'hints',
] as const;

/** What there is only where the sandbox is among the carriers. */
const ofSandbox: ReadonlySet<string> = new Set(['sandbox-faults', 'clock-and-reset', 'hints']);

/** What the document says of the whole API, as Markdown: what it is, and a heading for each extension. */
export function describeApi(hasSandbox: boolean): string {
  const pages = extensions
    .filter((name) => hasSandbox || !ofSandbox.has(name))
    .map((name) => readFileSync(packageFile(`docs/extensions/${name}.md`), 'utf8'))
    .map((page) => page.replaceAll(/^#(?= )/gm, '##'));
  return `${introduction}\n\n# Extensions\n\n${ofExtensions}\n\n${pages.join('\n')}`;
}

const introduction =
  'A self-hosted phone-number service that speaks the phone-number API of Zendesk Talk.\n\n' +
  'What is marked as an **extension** is not in the document of that API about phone numbers.';

const ofExtensions =
  'Programs that do not know of extensions are served as that API serves them. In the examples credentials are left ' +
  'out unless they are the subject, and long answers are shortened to what matters.';
