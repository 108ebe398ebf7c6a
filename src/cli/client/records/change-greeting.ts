import { NotFoundError, type Client } from '../../../client/index.ts';
import { Refusal } from '../../terminal/refusal.ts';
import type { RecordMethods } from './declaration.ts';

/** Does what changes a greeting. Those that every account has are shown as others are: Refusal tells that they stay. */
export async function changeGreeting<Result>(
  { greetings }: Client,
  id: string,
  change: () => Promise<Result>,
): Promise<Result> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    // One that is not there either is not found again.
    await greetings.show(id);
    throw new Refusal(
      `greeting ${id} is one that every account has: it is not changed or deleted; \`trunkline greetings create\` makes one of your own`,
    );
  }
}

/** As those of any resource. */
export function greetingMethods(client: Client): RecordMethods {
  const methods = client.greetings as unknown as RecordMethods;
  return {
    ...methods,
    update: (id: string, changes: object) =>
      changeGreeting(client, id, () => methods.update(id, { ...changes })),
    delete: (id: string) => changeGreeting(client, id, () => methods.delete(id)),
  } as RecordMethods;
}
