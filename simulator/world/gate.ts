import type { Outcome, World } from './world.ts';

/** A call of a node to one of its ports. */
export interface Call {
  /** as `purchases.intend` */
  readonly name: string;
  readonly args: readonly unknown[];
  /** with other arguments, if need be */
  readonly perform: (args?: readonly unknown[]) => unknown;
}

/** What happens to a call between a node and what it calls. */
export type Gate = (call: Call) => Promise<unknown>;

/** A port whose every method goes through the gate, those of ports within it too. */
export function gated<Port extends object>(port: Port, gate: Gate, path = ''): Port {
  return new Proxy(port, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value === 'function') {
        // What any account has, and the store of whoever acts, are ports by themselves.
        if (name === 'of' || name === 'as')
          return (whom: unknown) => gated(Reflect.apply(value, target, [whom]) as object, gate);
        return (...args: unknown[]) =>
          gate({
            name: path + String(name),
            args,
            perform: (given = args) => Reflect.apply(value, target, given) as unknown,
          });
      }
      if (typeof value !== 'object' || value === null) return value;
      return gated(value, gate, `${String(name)}.`);
    },
  });
}

/** How long a message is on its way: mostly moments, seldom longer. */
export function latency({ random }: World): number {
  const kind = random();
  if (kind < 0.6) return random.below(3);
  if (kind < 0.97) return random.below(30);
  return random.below(400);
}

export function settled(outcome: Outcome): unknown {
  if ('error' in outcome) throw outcome.error;
  return outcome.value;
}

/** Of what was done, in a few words. */
export function shown(outcome: Outcome): string {
  if ('error' in outcome) {
    const { error } = outcome;
    return `! ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`.slice(
      0,
      160,
    );
  }
  return (JSON.stringify(outcome.value, withoutBytes) ?? 'done').slice(0, 160);
}

function withoutBytes(_: string, value: unknown): unknown {
  const isBytes =
    typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';
  return isBytes ? 'bytes' : value;
}
