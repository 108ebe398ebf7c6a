import { Command } from 'commander';
import { withExamples } from '../../help.ts';
import { canAsk, confirm } from '../../terminal/confirm.ts';
import { printAll, say, textOf } from '../../terminal/output.ts';
import { itemsIn } from '../items.ts';
import { aboutOne } from '../not-there.ts';
import { placeOf, withClientOptions, type ClientOptions, type Session } from '../session.ts';
import type { AnyRecord, RecordDeclaration, RecordMethods } from './declaration.ts';
import { exampleOf, idIn, parentArguments, parentsIn } from './words.ts';
import { nameOf, withRecords } from './with-records.ts';

interface DeleteOptions extends ClientOptions {
  readonly yes?: boolean;
}

/** So many are told by name before they are deleted. */
const mostNamed = 5;

export function deleteCommand(declaration: RecordDeclaration): Command {
  const { singular, plural, parents = [] } = declaration;
  const command = new Command('delete').description(`delete ${plural}`);
  parentArguments(command, parents)
    .argument('<ids...>', '- reads them from standard input')
    .option('--yes', 'ask nothing')
    .action(async (...args: unknown[]) => {
      const [ids] = parentsIn(args, parents);
      const [words, options] = args.slice(parents.length) as [string[], DeleteOptions];
      const doomed = (await itemsIn(words)).map(idIn);
      await withRecords(declaration, options, (session) =>
        remove({ session, declaration, parents: ids, ids: doomed }, options),
      );
    });
  return withExamples(
    withClientOptions(command, { fields: ['id', 'deleted'] }),
    `${exampleOf(declaration, 'delete')} 17`,
    `${exampleOf(declaration, 'list')} -q | ${exampleOf(declaration, 'delete')} - --yes  # every ${singular}`,
  );
}

interface Removal {
  readonly session: Session;
  readonly declaration: RecordDeclaration;
  readonly parents: readonly string[];
  readonly ids: readonly string[];
}

/** One after the other, up to the first that cannot be deleted; what was deleted is printed in any case. */
async function remove(removal: Removal, options: DeleteOptions): Promise<void> {
  const { session, declaration, parents, ids } = removal;
  if (ids.length === 0) return printAll([], options);
  const methods = declaration.methods(session.client);
  if (!options.yes) await confirm(await questionFor(removal, methods), options);
  const deleted: { id: string | number; deleted: true }[] = [];
  try {
    for (const id of ids) {
      await aboutOne(session, nameOf(declaration, [...parents, id]), () =>
        methods.delete(...parents, id),
      );
      deleted.push({ id: /^\d+$/.test(id) ? Number(id) : id, deleted: true });
    }
  } catch (error) {
    const id = ids[deleted.length];
    if (ids.length > 1) {
      say(`${declaration.singular} ${id}, and what was to follow, were not deleted`);
    }
    throw error;
  } finally {
    if (deleted.length > 0) await printAll(deleted, options);
  }
}

/** With the names of what is to go; nobody is asked by it where there is no terminal, so nothing is read for it there. */
async function questionFor(
  { session, declaration, parents, ids }: Removal,
  methods: RecordMethods,
): Promise<string> {
  const place = placeOf(session.signIn);
  const [only] = ids;
  const what =
    ids.length === 1 ? `${declaration.singular} ${only}` : `${ids.length} ${declaration.plural}`;
  if (!canAsk()) return `Delete ${what} at ${place}?`;
  const named: string[] = [];
  for (const id of ids.slice(0, mostNamed)) {
    const name = titleOf(await methods.show(...parents, id));
    named.push(name == null ? id : `${name}${ids.length === 1 ? '' : ` (${id})`}`);
  }
  if (ids.length > mostNamed) named.push('…');
  return textOf(`Delete ${what} at ${place}: ${named.join(', ')}?`);
}

const titleOf = ({ name, nickname }: AnyRecord): string | null | undefined => name ?? nickname;
