import type { Schemas } from 'trunkline/client';
import { read, readAll, readList } from '../../api/read.ts';

type Greeting = Schemas['Greeting'];

/** All greetings, or those of one category: the API's list has no such filter, so it is read as far as it takes. */
export function greetingsQuery(category?: number) {
  const isWanted = ({ category_id }: Greeting) => !category || category_id === category;
  return readList(['greetings', 'list', { category }], (client, paging) => {
    const list = client.greetings.list(paging);
    return {
      async page() {
        const page = await list.page();
        const beside = Object.fromEntries(
          Object.entries(page).filter(([key]) => !/^\d+$/.test(key)),
        );
        return Object.assign(page.filter(isWanted), beside);
      },
    };
  });
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
