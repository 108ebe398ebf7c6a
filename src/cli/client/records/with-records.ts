import { withExtension } from '../extension.ts';
import { withClient, type ClientOptions, type Session } from '../session.ts';
import type { RecordDeclaration } from './declaration.ts';

/** Asks the server about such records; one that has none of them is told apart from one without this record. */
export function withRecords(
  { extension }: RecordDeclaration,
  options: ClientOptions,
  work: (session: Session) => Promise<unknown>,
): Promise<void> {
  return withClient(options, (session) =>
    extension ? withExtension(session, extension, () => work(session)) : work(session),
  );
}
