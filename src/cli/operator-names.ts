/** What operators do on the machine, by name: their code is loaded when one of them is named. */
export const operatorNames: Readonly<Record<string, string>> = {
  serve: 'run the service',
  account: 'accounts: one for each customer',
  agent: 'the people and programs of an account',
  token: 'what agents sign in with',
  'oauth-client': 'what programs get access tokens by',
  group: 'groups of an account',
  brand: 'brands of an account',
  schedule: 'schedules of an account',
  inventory: "the operator's own numbers",
  sandbox: 'the embedded carrier',
  migrate: 'bring the database up to date',
  backup: 'write a whole installation into one file; its server goes on meanwhile',
  restore: 'put the installation of a backup into an empty data folder',
  copy: 'copy a whole installation into an empty place; stop its servers first',
  reconcile:
    'compare what the carriers say we own with what we have; the exit code is 1 when something is left',
};
