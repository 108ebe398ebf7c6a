import { rename, writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { withExamples } from '../../help.ts';
import { say, write } from '../../terminal/output.ts';
import { commonGroup } from '../../terminal/printing.ts';
import { startProgress, type Progress } from '../../terminal/progress.ts';
import { withExtension } from '../extension.ts';
import { clientFor, withClient } from '../session.ts';

interface ExportOptions {
  readonly profile?: string;
  readonly format: 'csv' | 'ndjson';
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
    .option('-o, --output <file>', 'where it goes; - is standard output', '-')
    .addOption(new Option('--profile <name>', 'where to, and as whom').helpGroup(commonGroup))
    .action(exportNumbers);
  return withExamples(
    command,
    'trunkline numbers export -o numbers.csv',
    'trunkline numbers export --format ndjson | jq -r .number',
  );
}

async function exportNumbers({ format, output, ...options }: ExportOptions): Promise<void> {
  await withClient(options, async (session) => {
    const progress = await startProgress('kB');
    try {
      const client = clientFor(session.signIn, session.signal, countingFetch(progress));
      const file = await withExtension(session, 'export of numbers', () =>
        client.phoneNumbers.export({ format, timeout }),
      );
      progress.end();
      if (output === '-') await write(await file.text(), '');
      else {
        // Whole or not at all: what is there stays until the new one is.
        await writeFile(`${output}.part`, file.stream());
        await rename(`${output}.part`, output);
        say(`${output} is written: ${file.size} bytes`);
      }
    } finally {
      progress.end();
    }
  });
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
