import type * as z from 'zod';
import type { FieldErrors } from '../errors.ts';
import type { Referred, Reference } from '../references.ts';
import type { Referrer, StoredRecord } from './record.ts';
import type {
  CheckContext,
  CreateContext,
  Naming,
  Nesting,
  Operation,
  RecordOf,
  RecordType,
  ResourceDeclaration,
  ResourceTraits,
  WriteContext,
} from './resource.ts';

const allOperations: readonly Operation[] = ['list', 'show', 'create', 'update', 'delete'];

type Key<T> = keyof T & string;

/** What properties hold. Said here, so that the literals that hooks answer keep their types. */
type Value = string | number | boolean | object | null | undefined;
type Schema = z.ZodObject<Readonly<Record<string, z.ZodType<Value>>>>;

/** The records of other resources that a change names, by the properties under `related`. */
type RelatedTo<Types> = {
  readonly [Property in keyof Types]: Types[Property] extends RecordType
    ? ReadonlyMap<number, RecordOf<Types[Property]>>
    : never;
};

/** What many resources have alike, and need not say. */
type Alike = 'operations' | 'order' | 'url' | 'isSingleton' | 'singular';

/**
 * What a declaration says. `View` and `Stored` are a record's properties as an answer has them and
 * as they are stored; of these a client may write `Writable`, and must give `Needed`.
 */
interface Definition<
  View extends Schema,
  Stored extends Schema,
  Writable extends Key<z.infer<Stored>>,
  Needed extends Writable,
  Types,
  Parent extends ResourceDeclaration,
>
  extends
    Omit<ResourceTraits, Alike>,
    Partial<Pick<ResourceTraits, Alike>>,
    Hooks<z.infer<Stored>, z.infer<View>, Writable, Needed, RelatedTo<Types>> {
  /** the record as it is shown, its keys in the order of the wire */
  readonly schema: View;
  /** the record as it is stored, where that is something else */
  readonly stored?: Stored;
  /** what a client may write; the rest is read-only */
  readonly writable?: readonly Writable[];
  /** what creating needs */
  readonly required?: readonly Needed[];
  /** derived properties that are paths on this service, and shown as URLs */
  readonly links?: readonly Exclude<Key<z.infer<View>>, keyof z.infer<Stored>>[];
  /** whose records the hooks look at, by the properties that name them */
  readonly related?: Types & {
    readonly [Property in keyof Types]: Property extends keyof z.infer<Stored> ? RecordType : never;
  };
  /** Records that come with the service, after those of the account. Nobody writes them. */
  readonly fixed?: readonly z.infer<Stored>[];
  /** The records lie in a property of another resource's records. */
  readonly nesting?: Nesting<RecordOf<Parent>, z.infer<Stored>> & {
    readonly parent: Parent;
    readonly property: Key<z.infer<Parent['stored']>>;
  };
}

interface Hooks<Record, View, Writable extends keyof Record, Needed extends Writable, Related> {
  /** what a new record has beside its id and what it is given, or unless it is given something else */
  create?(
    given: Pick<Record, Needed> & Partial<Pick<Record, Writable>>,
    context: CreateContext<Related>,
  ): Omit<Record, 'id' | Needed>;
  /** the record with what follows from its other properties, as it is to be stored */
  normalize?(record: Record, context: WriteContext<Related>): Record;
  /** rules beyond types, of a record as it would be */
  check?(record: Record, context: CheckContext<Record, Related>): void;
  /** why this record cannot be deleted */
  checkDeletion?(record: Record, errors: FieldErrors): void;
  /** what else a record is found by */
  keyOf?(record: Record): string;
  /** the records it names */
  references?(record: Record): Reference[];
  /** the record once it does not name `gone` any more */
  removeReference?(record: Record, gone: Referred): Record;
  /** whether `derive` looks at phone numbers, which take longer to find than their ids */
  readonly needsNumbers?: boolean;
  /** the properties that follow from who names the record; it is told `maxReferrersShown` of them at most */
  derive?(record: Record, referrers: readonly Referrer[]): Omit<View, keyof Record>;
  /** whose names the record shows */
  readonly naming?: Naming<Record>;
  /** the body of a 200 for a deletion, from the record as it was shown; absent: 204 */
  deletionAnswer?(view: View): unknown;
}

/** A declaration for the mechanism that still knows what its records look like. */
export interface Resource<View extends Schema, Stored extends Schema> extends ResourceDeclaration {
  readonly schema: View;
  readonly stored: Stored;
  readonly fixed?: readonly (z.infer<Stored> & StoredRecord)[];
}

/** Declares a resource: its hooks know the properties that the schemas have. */
export function defineResource<
  View extends Schema,
  Writable extends Key<z.infer<Stored>> = never,
  Needed extends Writable = never,
  Stored extends Schema = View,
  Types = unknown,
  Parent extends ResourceDeclaration = ResourceDeclaration,
>(definition: Definition<View, Stored, Writable, Needed, Types, Parent>): Resource<View, Stored> {
  const { kind, schema, writable = [], required = [] } = definition;
  const stored = (definition.stored ?? schema) as Stored;
  const changeSchema = stored.pick(maskOf(writable)).partial();
  // From here on records of all resources are alike: only the mechanism calls the hooks, each with
  // records of its own resource.
  return {
    operations: allOperations,
    order: 'newest first',
    singular: kind,
    url: null,
    isSingleton: false,
    links: [],
    related: {},
    ...(definition as object),
    stored,
    required,
    changeSchema,
    creationSchema: changeSchema.extend(stored.pick(maskOf(required)).shape),
  } as unknown as Resource<View, Stored>;
}

function maskOf(names: readonly string[]): Record<string, true> {
  return Object.fromEntries(names.map((name) => [name, true]));
}
