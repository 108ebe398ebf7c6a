import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../support/cli.ts';
import { runProcess } from '../../support/cli-process.ts';
import { buyNumber, signedInHome } from '../../support/signed-in-home.ts';
import { openTerminal, withoutTerminals, type Terminal } from '../../support/terminal.ts';
import { workplace } from '../../support/workplace.ts';

const end = 'READY';

/** Shells that read no file of whoever runs the tests. */
const shells = {
  bash: ['--norc', '--noprofile', '-i'],
  zsh: ['-f', '-i'],
  fish: ['--no-config', '-i'],
};

const begin = {
  bash: `PS1='> '; bind 'set show-all-if-ambiguous on'; source ./script; echo REA''DY`,
  zsh: `PS1='> '; autoload -Uz compinit; compinit -u -D; unsetopt list_ambiguous; source ./script; echo REA''DY`,
  fish: `function fish_prompt; echo '> '; end; source ./script; echo REA''DY`,
};

/** At a prompt in a project that has trunkline in its node_modules/, signed in, with one number. */
async function atPrompt(shell: keyof typeof shells) {
  const { client, env } = await signedInHome();
  const { id } = await buyNumber(client, 'Pizza line');
  // What it keeps for a minute is there however busy the machine is.
  const asked = () => run(['complete', '--', 'numbers', 'show', ''], env);
  await expect.poll(async () => (await asked()).stdout).toContain(String(id));
  const { folder, env: place } = await workplace();
  const { stdout } = await runProcess(['completion', shell]);
  await writeFile(join(folder, 'script'), stdout);
  await writeFile(join(folder, 'stock.csv'), '');
  const terminal = openTerminal([shell, ...shells[shell]], {
    cwd: folder,
    columns: 200,
    env: { ...env, ...place, LANG: 'C.UTF-8' },
  });
  terminal.type(`${begin[shell]}\r`);
  await terminal.seen(end);
  return { terminal, id: String(id) };
}

/** Types a beginning and Tab, until this is there: a busy machine may take longer than a shell is kept waiting. */
async function tabUntil(terminal: Terminal, begun: string, whole: string): Promise<void> {
  const before = terminal.text().length;
  await expect
    .poll(
      async () => {
        terminal.type(`\x15${begun}\t`);
        await new Promise((resolve) => setTimeout(resolve, 2_000));
        return terminal.text().slice(before);
      },
      { interval: 100 },
    )
    .toContain(whole);
}

describe.each(Object.keys(shells) as (keyof typeof shells)[])('%s', (shell) => {
  const isThere = spawnSync(shell, ['--version']).status === 0;
  const skipped = isThere ? withoutTerminals : ` (skipped: there is no ${shell} here)`;

  test.skipIf(skipped !== '')(
    `Tab completes commands, options, countries, ids and files${skipped}`,
    async () => {
      const { terminal, id } = await atPrompt(shell);
      await tabUntil(terminal, `trunkline numbers show ${id.slice(0, 3)}`, `show ${id} `);
      await tabUntil(
        terminal,
        `npx trunkline numbers show ${id.slice(0, 3)}`,
        `x trunkline numbers show ${id} `,
      );
      await tabUntil(terminal, 'trunkline num', 'trunkline numbers ');
      await tabUntil(terminal, 'trunkline numbers list --limi', '--limit ');
      await tabUntil(terminal, 'trunkline numbers search --country US --typ', '--type ');
      await tabUntil(terminal, 'trunkline numbers search --type=mob', '--type=mobile ');
      await tabUntil(terminal, 'trunkline inventory import st', 'stock.csv ');
      await tabUntil(terminal, 'trunkline numbers search --country g', 'United Kingdom');
    },
  );

  test.skipIf(skipped !== '')(`nothing that was typed is run at Tab${skipped}`, async () => {
    const { terminal } = await atPrompt(shell);
    await tabUntil(terminal, `trunkline numbers list --query '$(touch run)' --limi`, '--limit ');
    terminal.type('\x15test -e run || echo NOT""RUN\r');
    await terminal.seen('NOTRUN');
  });
});
