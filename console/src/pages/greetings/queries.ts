import type { Schemas } from 'trunkline/client';
import { read, readAll, readList } from '../../api/read.ts';

type Greeting = Schemas['Greeting'];

/** All greetings, or those of one category: the API's list has no such filter, so it is read as far as it takes. */
export function greetingsQuery(category?: number) {
  const all = readList(['greetings', 'list'], (client, paging) => client.greetings.list(paging));
  const isWanted = ({ category_id }: Greeting) => !category || category_id === category;
  return {
    ...all,
    select: (data: { pages: { items: Greeting[]; after: string | null }[] }) => ({
      ...data,
      pages: data.pages.map((page) => ({ ...page, items: page.items.filter(isWanted) })),
    }),
  };
}

export const greetingQuery = (id: Greeting['id']) =>
  read(['greetings', 'show', id], (client) => client.greetings.show(id));

export const categoriesQuery = () =>
  readAll(['greetingCategories', 'all'], (client) => client.greetingCategories.list());

/** `call_recording_opt_in` for people. */
export function categoryName(name: string): string {
  if (name === 'ivr') return 'IVR';
  const words = name.replaceAll('_', ' ').replaceAll(/\bopt (in|out)\b/g, 'opt-$1');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
