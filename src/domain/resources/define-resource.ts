import type { z } from 'zod';
import type { FieldErrors } from '../errors.ts';
import type { Referred, Reference } from '../references.ts';
import type { Referrer, StoredRecord } from './record.ts';
import type {
  CheckContext,
  CreateContext,
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

/** What properties hold: said so, literals in hooks keep their types. */
type Value = string | number | boolean | object | null | undefined;
type Schema = z.ZodObject<Record<string, z.ZodType<Value>>>;

/** Records of the resources under `related`, by the properties that name them. */
type Looked<Related> = {
  readonly [Property in keyof Related]: Related[Property] extends RecordType
    ? ReadonlyMap<number, RecordOf<Related[Property]>>
    : never;
};

/** What many resources have alike, and need not say. */
type Alike = 'operations' | 'order' | 'url' | 'isSingleton' | 'singular';

/**
 * What a declaration says. `Shown` and `Stored` are a record's properties as an answer has them and
 * as they are stored; of these a client may write those of `Writable`, and must give those of `Needed`.
 */
interface Definition<
  Shown extends Schema,
  Stored extends Schema,
  Writable extends Key<z.infer<Stored>>,
  Needed extends Writable,
  Related,
  Parent extends ResourceDeclaration,
>
  extends Omit<ResourceTraits, Alike>, Partial<Pick<ResourceTraits, Alike>> {
  /** the record as it is shown, its keys in the order of the wire */
  readonly schema: Shown;
  /** the record as it is stored, where that is something else */
  readonly stored?: Stored;
  /** what a client may write; the rest is read-only */
  readonly writable?: readonly Writable[];
  /** what creating needs */
  readonly required?: readonly Needed[];
  /** derived properties that are paths on this service, and shown as URLs */
  readonly links?: readonly Exclude<Key<z.infer<Shown>>, keyof z.infer<Stored>>[];
  /** whose records the hooks look at, by the properties that name them */
  readonly related?: Related & { readonly [Property in keyof Related]: RecordType };
  /** Records that come with the service, after those of the account. Nobody writes them. */
  readonly fixed?: readonly z.infer<Stored>[];
  /** The records lie in a property of another resource's records. */
  readonly nesting?: Nesting<RecordOf<Parent>, z.infer<Stored>> & {
    readonly parent: Parent;
    readonly property: Key<z.infer<Parent['stored']>>;
  };

  /** what a new record has beside its id and what it is given, or unless it is given something else */
  create?(
    given: Pick<z.infer<Stored>, Needed> & Partial<Pick<z.infer<Stored>, Writable>>,
    context: CreateContext<Looked<Related>>,
  ): Omit<z.infer<Stored>, 'id' | Needed>;
  /** the record with what follows from its other properties, as it is to be stored */
  normalize?(record: z.infer<Stored>, context: WriteContext<Looked<Related>>): z.infer<Stored>;
  /** rules beyond types, of a record as it would be */
  check?(record: z.infer<Stored>, context: CheckContext<z.infer<Stored>, Looked<Related>>): void;
  /** why this record cannot be deleted */
  checkDeletion?(record: z.infer<Stored>, errors: FieldErrors): void;
  /** what else a record is found by */
  keyOf?(record: z.infer<Stored>): string;
  /** the records it names */
  references?(record: z.infer<Stored>): Reference[];
  /** the record once it does not name `gone` any more */
  removeReference?(record: z.infer<Stored>, gone: Referred): z.infer<Stored>;
  /** the properties that follow from who names the record; it is told `maxReferrersShown` of them at most */
  derive?(
    record: z.infer<Stored>,
    referrers: readonly Referrer[],
  ): Omit<z.infer<Shown>, keyof z.infer<Stored>>;
  /** the body of a 200 for a deletion, from the record as it was shown; absent: 204 */
  deletionAnswer?(shown: z.infer<Shown>): unknown;
}

/** A declaration for the mechanism that still knows what its records look like. */
export interface Resource<Shown extends Schema, Stored extends Schema> extends ResourceDeclaration {
  readonly schema: Shown;
  readonly stored: Stored;
  readonly fixed?: readonly (z.infer<Stored> & StoredRecord)[];
}

/** Declares a resource: its hooks know the properties that the schemas have. */
export function defineResource<
  Shown extends Schema,
  Writable extends Key<z.infer<Stored>> = never,
  Needed extends Writable = never,
  Stored extends Schema = Shown,
  Related = unknown,
  Parent extends ResourceDeclaration = ResourceDeclaration,
>(
  definition: Definition<Shown, Stored, Writable, Needed, Related, Parent>,
): Resource<Shown, Stored> {
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
  } as unknown as Resource<Shown, Stored>;
}

function maskOf(names: readonly string[]): Record<string, true> {
  return Object.fromEntries(names.map((name) => [name, true]));
}
