import { spawn } from 'node:child_process';
import { Command } from 'commander';
import { withExamples } from '../help.ts';
import { printOne, say, write } from '../terminal/output.ts';
import { withClientOptions, type ClientOptions } from './session.ts';
import { findSignIn } from './sign-in.ts';

interface DocsOptions extends ClientOptions {
  readonly print?: boolean;
}

export function docsCommand(): Command {
  const command = new Command('docs')
    .description('open the reference of the API, at the server that you are signed in at')
    .option('--print', 'print where it is, and open nothing')
    .action(open);
  return withExamples(
    withClientOptions(command, { fields: ['url'], ids: ['url'] }),
    'trunkline docs',
    'trunkline docs --print',
  );
}

/** Its servers have no page of their own. */
const ofZendesk = 'https://developer.zendesk.com/api-reference/voice/talk-api/introduction/';

async function open({ print, ...options }: DocsOptions): Promise<void> {
  const { url: server } = await findSignIn(options.profile);
  const isZendesk = new URL(server).hostname.endsWith('.zendesk.com');
  const url = isZendesk ? ofZendesk : `${server}/docs`;
  const { json, csv, columns } = options;
  if (csv || (json ?? columns) !== undefined) return printOne({ url }, options);
  await write(url);
  // Scripts get the URL, and no window.
  if (print || options.quiet || !process.stdout.isTTY) return;
  if (!(await isOpened(url))) say('no browser could be opened here');
}

/** By the program of the desktop for it, which nobody waits for; false where there is none. */
async function isOpened(url: string): Promise<boolean> {
  const [program, ...words] = opener();
  return new Promise((resolve) => {
    const child = spawn(program, [...words, url], { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false)).once('spawn', () => resolve(true));
    child.unref();
  });
}

/** No shell reads the URL. */
function opener(): readonly [program: string, ...words: string[]] {
  if (process.platform === 'darwin') return ['open'];
  return process.platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : ['xdg-open'];
}
