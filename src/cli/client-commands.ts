import type { Command } from 'commander';
import { auditCommand } from './audit.ts';
import { docsCommand } from './client/docs.ts';
import { eventsCommand } from './client/events.ts';
import { jobsCommand } from './client/jobs/command.ts';
import { linesCommand } from './client/lines.ts';
import { signInCommands } from './client/login.ts';
import { numbersCommand } from './client/numbers/command.ts';
import { recordCommands } from './client/records/declarations.ts';
import { usageCommand } from './client/usage.ts';
import { webhooksCommand } from './client/webhooks/command.ts';
import { completionCommand } from './completion/command.ts';

/** Of commands that stand together in the help. */
const groups: Readonly<Record<string, Readonly<Record<string, () => Command>>>> = {
  'Phone numbers:': { numbers: numbersCommand, lines: linesCommand },
  'What numbers use:': recordCommands,
  'What happens:': {
    events: eventsCommand,
    webhooks: webhooksCommand,
    jobs: jobsCommand,
    usage: usageCommand,
    audit: auditCommand,
  },
  'Signing in:': { ...signInCommands, docs: docsCommand },
  'The shell:': { completion: completionCommand },
};

/** The commands that need no installation: the one of that name alone, as to make them all takes a while, or else all. */
export function clientCommands(name = ''): Command[] {
  const commands = Object.entries(groups).flatMap(([heading, group]) =>
    Object.entries(group).map(([each, make]) => ({ each, make: () => make().helpGroup(heading) })),
  );
  const named = commands.filter(({ each }) => each === name);
  return (named.length > 0 ? named : commands).map(({ make }) => make());
}
