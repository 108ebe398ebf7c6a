import { rename, rm, writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { withExamples } from '../../help.ts';
import { say, writeBytes } from '../../terminal/output.ts';
import { systemReasonOf } from '../../terminal/system-reason.ts';
import { commonGroup } from '../../terminal/printing.ts';
import { startProgress, type Progress } from '../../terminal/progress.ts';
import { Refusal } from '../../terminal/refusal.ts';
import { withExtension } from '../extension.ts';
import { clientFor, withClient, type Session } from '../session.ts';

interface ExportOptions {
  readonly profile?: string;
  readonly format: 'csv' | 'ndjson';
  readonly yaml?: boolean;
  readonly output: string;
}

/** Milliseconds: a million numbers take a while. */
const timeout = 3_600_000;

export function exportCommand(): Command {
  const command = new Command('export')
    .description('write all numbers into one file')
    .addOption(
      new Option('--format <format>', 'what it is').choices(['csv', 'ndjson']).default('csv'),
    )
    .addOption(
      new Option('--yaml', 'as `numbers plan` and `numbers apply` take it').conflicts('format'),
    )
    .option('-o, --output <file>', 'where it goes; - is standard output', '-')
    .addOption(new Option('--profile <name>', 'where to, and as whom').helpGroup(commonGroup))
    .action(exportNumbers);
  return withExamples(
    command,
    'trunkline numbers export -o numbers.csv',
    'trunkline numbers export --format ndjson | jq -r .number',
    'trunkline numbers export --yaml -o lines.yaml',
  );
}

async function exportNumbers({ format, yaml, output, ...options }: ExportOptions): Promise<void> {
  await withClient(options, async (session) => {
    const file = yaml ? await linesFile(session) : await exported(session, format);
    if (output === '-') {
      for await (const chunk of file.stream()) await writeBytes(chunk);
      return;
    }
    await writeWhole(output, file);
    say(`${output} is written: ${file.size} bytes`);
  });
}

async function linesFile({ client }: Session): Promise<Blob> {
  const { exportLines } = await import('../../../lines/index.ts');
  return new Blob([await exportLines(client)]);
}

async function exported(session: Session, format: 'csv' | 'ndjson'): Promise<Blob> {
  const progress = await startProgress('kB');
  try {
    const fetch = countingFetch(progress);
    const client = clientFor(session.signIn, session.signal, { fetch, timeout });
    return await withExtension(session, 'exports of numbers', () =>
      client.phoneNumbers.export({ format }),
    );
  } finally {
    progress.end();
  }
}

/** What is there stays until the new file is whole. Throws Refusal that names the file. */
async function writeWhole(path: string, file: Blob): Promise<void> {
  const part = `${path}.part`;
  try {
    await writeFile(part, file.stream());
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    throw new Refusal(`${path}: cannot be written: ${systemReasonOf(error)}`);
  }
}

/** Tells how much of an answer has come: kilobytes. */
function countingFetch(progress: Progress) {
  return async (request: Request): Promise<Response> => {
    const response = await fetch(request);
    if (!response.ok || !response.body) return response;
    let bytes = 0;
    const counting = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.length;
        progress.update(Math.round(bytes / 1_000));
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(counting), response);
  };
}
