import { Argument, Command } from 'commander';
import { choiceOf } from '../choices.ts';
import { withExamples } from '../help.ts';
import { write } from '../terminal/output.ts';

const shells = ['bash', 'zsh', 'fish'] as const;

/** `completion`: what a shell is told once. */
export function completionCommand(): Command {
  const shell = new Argument('<shell>', shells.join(', '));
  shell.argChoices = [...shells];
  const command = new Command('completion')
    .description('print what completes commands, options, ids and countries at the Tab key')
    .addArgument(shell)
    .action(async (named: string) => {
      const { scripts } = await import('./scripts.ts');
      await write(scripts[choiceOf('<shell>', named, shells)], '');
    });
  return withExamples(
    command,
    'source <(trunkline completion bash)                  # in ~/.bashrc',
    'source <(trunkline completion zsh)                   # in ~/.zshrc, below compinit',
    'trunkline completion fish > ~/.config/fish/completions/trunkline.fish',
    'source <(npx trunkline completion bash)              # completes npx trunkline too',
  );
}
