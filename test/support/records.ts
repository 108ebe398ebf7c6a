import { addresses } from '../../src/domain/resources/addresses.ts';
import type { ResourceDeclaration } from '../../src/domain/resources/resource.ts';
import { collectionPath, memberPath } from '../../src/http/resources/paths.ts';
import type { Answer, Client } from './client.ts';
import { sample } from './samples.ts';

type Query = Record<string, string | number | boolean>;
type Id = number | string;

/** What clients do with one resource. */
export interface RecordClient {
  readonly path: string;
  list(query?: Query): Promise<Answer>;
  show(id: Id): Promise<Answer>;
  create(properties: object): Promise<Answer>;
  update(id: Id, properties: object): Promise<Answer>;
  remove(id: Id): Promise<Answer>;
  /** Creates a record and answers it; throws when it is refused. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into records of every shape
  make(properties?: object): Promise<any>;
}

/** `above`: the ids of the records that a nested one lies in. */
export function recordsOf(
  client: Client,
  declaration: ResourceDeclaration,
  above: readonly Id[] = [],
): RecordClient {
  const { singular } = declaration;
  const filled = (path: string, ids: readonly Id[]) => {
    const left = [...ids];
    return path.replaceAll(/:\w+/g, () => String(left.shift()));
  };
  const path = filled(collectionPath(declaration), above);
  const member = (id: Id) => filled(memberPath(declaration), [...above, id]);
  const records: RecordClient = {
    path,
    list: (query = {}) => client.request({ method: 'GET', url: path, query: strings(query) }),
    show: (id) => client.request({ method: 'GET', url: member(id) }),
    create: (properties) =>
      client.request({ method: 'POST', url: path, payload: { [singular]: properties } }),
    update: (id, properties) =>
      client.request({ method: 'PUT', url: member(id), payload: { [singular]: properties } }),
    remove: (id) => client.request({ method: 'DELETE', url: member(id) }),
    async make(properties = sample(declaration)) {
      const answer = await records.create(properties);
      if (answer.status !== 201) throw new Error(`not made: ${answer.text}`);
      return answer.json[singular];
    },
  };
  return records;
}

/** Makes the records that one of a nested resource lies in; answers their ids. */
export async function parentsOf(client: Client, { nesting }: ResourceDeclaration): Promise<Id[]> {
  if (!nesting) return [];
  const above = await parentsOf(client, nesting.parent);
  const { id } = await recordsOf(client, nesting.parent, above).make();
  return [...above, id];
}

/** Saves an address in a country; answers its provider_reference. */
export async function saveAddress(client: Client, country_code: string): Promise<string> {
  const made = await recordsOf(client, addresses).make({ ...sample(addresses), country_code });
  return made.provider_reference;
}

function strings(query: Query): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
}
