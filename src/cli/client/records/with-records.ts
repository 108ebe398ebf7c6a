import { withExtension } from '../extension.ts';
import { aboutOne } from '../not-there.ts';
import { withClient, type ClientOptions, type Session } from '../session.ts';
import type { RecordDeclaration } from './declaration.ts';

/**
 * Asks the server about such records; one that has none of them is told apart from one without the record of these ids,
 * those of parents first.
 */
export function withRecords(
  declaration: RecordDeclaration,
  options: ClientOptions,
  work: (session: Session) => Promise<unknown>,
  ids: readonly string[] = [],
): Promise<void> {
  const { extension } = declaration;
  return withClient(options, (session) => {
    const asked = () =>
      extension ? withExtension(session, extension, () => work(session)) : work(session);
    return ids.length > 0 ? aboutOne(session, nameOf(declaration, ids), asked) : asked();
  });
}

/** `route 5 of menu 4 of ivr 3`. */
export function nameOf(
  { singular, parents = [] }: RecordDeclaration,
  ids: readonly string[],
): string {
  const kinds = [...parents, singular];
  return ids
    .map((id, place) => `${kinds[place]} ${id}`)
    .toReversed()
    .join(' of ');
}
