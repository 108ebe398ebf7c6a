import { FieldErrors } from './errors.ts';
import type { RecordId, RecordKind } from './resources/record.ts';

/** That one property of a phone number or a record names another record of the account. */
export interface Reference {
  readonly field: string;
  readonly kind: RecordKind;
  readonly ref: RecordId;
}

export interface Referred {
  readonly kind: RecordKind;
  readonly id: RecordId;
}

/** Which properties name records, and of what kind. Each holds one id, null, or an array of ids. */
export type ReferencePairs<Field extends string = string> = readonly (readonly [
  kind: RecordKind,
  field: Field,
])[];

type Properties = Readonly<Record<string, unknown>>;

export function referencesIn(properties: Properties, pairs: ReferencePairs): Reference[] {
  return pairs.flatMap(([kind, field]) =>
    [properties[field]]
      .flat()
      .filter((ref) => typeof ref === 'number')
      .map((ref) => ({ field, kind, ref })),
  );
}

/** An array has lost an id, where a single one there is null. */
type Cleared<Value> = Value extends RecordId ? Value | null : Value;

/** The properties that named a record, as they are once it is gone; those that are absent stay so. */
export function clearedProperties<All extends object, Field extends keyof All & string>(
  properties: All,
  pairs: ReferencePairs<Field>,
  gone: Referred,
): { [Name in Field]?: Cleared<All[Name]> } {
  const naming = pairs.filter(([kind, field]) => kind === gone.kind && field in properties);
  const cleared = naming.map(([, field]) => {
    const value: unknown = properties[field];
    if (Array.isArray(value)) return [field, value.filter((id) => id !== gone.id)];
    return [field, value === gone.id ? null : value];
  });
  return Object.fromEntries(cleared) as { [Name in Field]?: Cleared<All[Name]> };
}

export interface ReferenceChanges {
  readonly added: readonly Reference[];
  readonly removed: readonly Reference[];
}

export function referenceChanges(
  before: readonly Reference[],
  after: readonly Reference[],
): ReferenceChanges {
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    added: after.filter((reference) => !old.has(keyOf(reference))),
    removed: before.filter((reference) => !now.has(keyOf(reference))),
  };
}

function keyOf({ field, kind, ref }: Reference): string {
  return `${kind} ${ref} ${field}`;
}

/** Of something nested (`menus.7.greeting_id`), the name that the client has used. */
function withinRecord(field: string): string {
  return field.replace(/^(?:\w+\.\d+\.)+/, '');
}

/** Throws RecordInvalid that names each reference to a record the account does not have. */
export function refuseMissing(missing: readonly Reference[]): void {
  const errors = new FieldErrors();
  for (const { kind, field, ref } of missing) {
    const named = `no ${kind.replaceAll('_', ' ')} of this account has the id ${ref}`;
    errors.add(withinRecord(field), 'RecordNotFound', named);
  }
  errors.throwIfAny();
}
