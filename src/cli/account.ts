import { Command, Option } from 'commander';
import { plans, subdomainPattern, type Account, type Plan } from '../domain/account.ts';
import { UsageError } from '../config.ts';
import { withDataOptions } from './options.ts';
import { printAll, printOne } from './output.ts';
import { accountNamed, withStore } from './with-store.ts';

interface AccountOptions {
  json?: boolean;
  plan?: Plan;
  omnichannel?: boolean;
}

const planOption = () => new Option('--plan <plan>', 'what the account may do').choices(plans);

export function accountCommand(): Command {
  const command = new Command('account').description('accounts: one for each customer');
  const sub = (usage: string, description: string) =>
    withDataOptions(command.command(usage).description(description));

  sub('create <subdomain>', 'make an account, with first groups, a brand and a schedule')
    .addOption(planOption().default('enterprise'))
    .option('--omnichannel', 'omnichannel routing is on')
    .action(create);
  sub('update <subdomain>', 'change the plan or the routing')
    .addOption(planOption())
    .option('--omnichannel', 'turn omnichannel routing on')
    .option('--no-omnichannel', 'turn omnichannel routing off')
    .action(update);
  sub('show <subdomain>', 'show one account').action((subdomain: string, options: AccountOptions) =>
    withStore(options, async (store) =>
      printOne(viewOf(await accountNamed(store, subdomain)), options),
    ),
  );
  sub('list', 'list all accounts').action((options: AccountOptions) =>
    withStore(options, async (store) =>
      printAll((await store.operator.listAccounts()).map(viewOf), options),
    ),
  );
  return command;
}

async function create(name: string, options: AccountOptions): Promise<void> {
  const subdomain = name.toLowerCase();
  if (!subdomainPattern.test(subdomain)) {
    throw new UsageError(`${name} is no subdomain: letters, digits and inner hyphens, at most 63`);
  }
  const { plan = 'enterprise', omnichannel = false } = options;
  await withStore(options, async (store) => {
    const account = await store.operator.createAccount({ subdomain, plan, omnichannel });
    if (!account) throw new UsageError(`an account with the subdomain ${subdomain} exists already`);
    printOne(viewOf(account), options);
  });
}

async function update(subdomain: string, options: AccountOptions): Promise<void> {
  const { plan, omnichannel } = options;
  await withStore(options, async (store) => {
    const account = await accountNamed(store, subdomain);
    const updated = await store.operator.updateAccount(account.subdomain, {
      ...(plan && { plan }),
      ...(omnichannel !== undefined && { omnichannel }),
    });
    printOne(viewOf(updated ?? account), options);
  });
}

function viewOf({ id, subdomain, plan, omnichannel, phone_number_count, created_at }: Account) {
  return { id, subdomain, plan, omnichannel, phone_number_count, created_at };
}
