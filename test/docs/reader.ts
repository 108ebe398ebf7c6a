import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { bootstrapToken } from '../support/cli.ts';
import { serveProcess } from '../support/cli-process.ts';
import { workplace } from '../support/workplace.ts';

/** Types what a document says, and remembers what it was answered. */
export interface Reader {
  /** Answers what was printed, and whether the shell goes on: it ends at the first command that fails. */
  type(commands: string): Promise<{ output: string; isGoing: boolean }>;
}

const end = 'END-OF-BLOCK';

/** A workplace with the examples, a service that runs, and a shell. */
export async function startReader(): Promise<Reader> {
  const { folder, env } = await workplace();
  // An answer that is a refusal ends curl with a failure.
  await writeFile(join(folder, '.curlrc'), 'silent\nshow-error\nfail-with-body\n');
  await symlink(new URL('../../examples', import.meta.url).pathname, join(folder, 'examples'));
  const data = join(folder, 'data');
  const { url } = await serveProcess(data);
  const { port } = new URL(url);
  const shell = spawn('bash', ['--norc'], {
    cwd: folder,
    env: {
      ...env,
      HOME: folder,
      TRUNKLINE_DATA: data,
      TRUNKLINE_TOKEN: bootstrapToken,
      TRUNKLINE_URL: url,
      AUTH: `admin@example.com/token:${bootstrapToken}`,
    },
    stdio: 'pipe',
  });
  onTestFinished(() => void shell.kill('SIGKILL'));
  shell.stdin.on('error', () => {
    // A shell that has ended reads no more.
  });
  const ended = once(shell, 'close');
  let output = '';
  shell.stdout.on('data', (text: Buffer) => (output += text.toString()));
  const answers = rememberedAnswers();
  const hasEnded = () => shell.exitCode !== null || shell.signalCode !== null;
  shell.stdin.write('set -eo pipefail; exec 2>&1\n');
  return {
    async type(commands) {
      output = '';
      const typed = commands.replaceAll(/(127\.0\.0\.1|localhost):3000\b/g, `$1:${port}`);
      shell.stdin.write(`${answers.into(typed)}\necho ${end}\n`);
      while (!output.includes(`${end}\n`) && !hasEnded()) {
        await Promise.race([once(shell.stdout, 'data'), ended]);
      }
      const isGoing = output.includes(`${end}\n`);
      const said = output.replace(`${end}\n`, '');
      answers.remember(said);
      return { output: said, isGoing };
    },
  };
}

/** What stands in a document as an example, and how an answer says it. */
const examples = [
  { written: /\b[0-9a-f]{32}\b/g, answered: /"token": ?"([0-9a-f]{32})"/g },
  { written: /\b\d{15}\b/g, answered: /"id": ?(\d{15})\b/g },
  { written: /\b\d{15}\b/g, answered: /^id\s+(\d{15})$/gm },
  { written: /\btls_(?:…|[\w-]{16,})/g, answered: /\b(tls_[\w-]{16,})/g },
  { written: /\btrunkline_[0-9a-f]{16}\b/g, answered: /\b(trunkline_[0-9a-f]{16})\b/g },
];

/** A reader puts in what the service has answered last in place of what the document shows. */
function rememberedAnswers() {
  const last = new Map<string, { written: RegExp; answer: string }>();
  return {
    into(text: string): string {
      const own = text.replaceAll(/\btl_[\w-]{30,}/g, bootstrapToken);
      return [...last.values()].reduce(
        (typed, { written, answer }) => typed.replaceAll(written, answer),
        own,
      );
    },
    remember(output: string): void {
      for (const { written, answered } of examples) {
        const [first] = output.matchAll(answered);
        if (first?.[1] !== undefined) last.set(written.source, { written, answer: first[1] });
      }
    },
  };
}
