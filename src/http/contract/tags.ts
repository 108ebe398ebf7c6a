/** Subjects of operations, in the order in which a reader meets them. */
export const tags: Readonly<Record<string, string>> = {
  'Phone Numbers': 'Numbers of the account: find one for sale, buy it, set it up, give it back.',
  'Deleted Phone Numbers':
    'Numbers that were deleted and that the carrier still keeps: have one back, or let it go at once.',
  'Job Statuses':
    'What is done to many phone numbers at once: how far it has come, and what became of each.',
  Lines: 'Phone numbers and digital lines together.',
  'Digital Lines': 'Lines without a number, for calls that start in an app or on a page.',
  Addresses:
    'Postal addresses, which carriers ask for in some countries before they sell a number.',
  Greetings: 'What callers hear: system greetings, and recordings of the account.',
  'Greeting Categories': 'The moments of a call that a greeting can be for.',
  IVRs: 'Menus that callers find their way through by pressing keys.',
  'IVR Menus': 'The menus of an IVR.',
  'IVR Routes': 'Where each key of a menu leads.',
  'Voice Settings': 'Settings of the account that hold for all of its lines.',
  Groups: 'Agents who answer calls together.',
  Brands: 'The names under which an account meets its customers.',
  Schedules: 'Business hours.',
  'Audit Logs': 'What was changed in the account, when, and by whom.',
  Webhooks: 'Programs of the account that are told of changes over HTTP. For admins.',
  Account: 'What the account is and may do, and who is signed in.',
  Purchases: 'What becomes of purchases whose outcome takes its time.',
  Carriers: 'Who sells the numbers, and how they do.',
  Usage: 'Figures of the account, as they are kept.',
  Events: 'What has happened in the account, as it happens.',
  Users: 'Agents of the account: who may sign in, and do what. For admins.',
  'API Tokens': 'What programs of the account sign in with. For admins.',
  OAuth: 'Access tokens for programs.',
  Sandbox:
    'Faults of the sandbox carrier, for tests of what goes wrong. Only where the service sells its numbers.',
};
