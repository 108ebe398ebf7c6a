import type { Property } from '../properties.ts';

/** Properties of lines with an option of their own; `--set` has all. */
export const lineProperties: readonly Property[] = [
  { name: 'nickname', value: 'text', description: 'what the line is called' },
  { name: 'group_ids', value: 'ids', description: 'the groups that calls go to', kind: 'list' },
];
