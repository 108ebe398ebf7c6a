import type { Listing, Page } from './listing.ts';
import type { components, operations, paths } from './openapi.ts';
import type { RequestOptions } from './options.ts';
import type { resources } from './resources.ts';

/** Types of the methods, from those of the contract. */

export type Schemas = components['schemas'];
export type Operations = operations;
type Resources = typeof resources;
type Path = keyof paths;

type Words<Text extends string> = Text extends `${infer Word} ${infer Rest}`
  ? Word | Words<Rest>
  : Text;

type Camel<Name extends string> = Name extends `${infer Head}_${infer Rest}`
  ? `${Head}${Capitalize<Camel<Rest>>}`
  : Name;

/** An id for each parameter of a path, of the type that its operation says. */
type Ids<
  P extends Path,
  Rest extends string = P,
> = Rest extends `${string}{${infer Name}}${infer More}`
  ? [id: Valued<ParametersOf<P>, Name>, ...Ids<P, More>]
  : [];

type ParametersOf<P extends Path> =
  Op<P, 'get'> extends { parameters: { path: infer Ids } } ? Ids : never;

type MemberOf<P extends Path> = Exclude<
  Extract<Path, `${P}/{${string}}`>,
  `${P}/{${string}}/${string}`
>;

type JsonOf<Message> = Message extends { content: { 'application/json': infer Json } }
  ? Json
  : never;

/** What an operation answers when it succeeds. */
export type Answer<Op> = Op extends { responses: infer Responses }
  ? JsonOf<
      Responses extends { 200: infer Ok } ? Ok : Responses extends { 201: infer Ok } ? Ok : never
    >
  : never;

/** What an operation takes. */
export type Body<Op> = Op extends { requestBody?: infer Message }
  ? JsonOf<NonNullable<Message>>
  : never;

/** The parameters of an operation, as the contract has them. */
export type Query<Op> = Op extends { parameters: { query?: infer All } }
  ? NonNullable<All>
  : object;

/** The parameters of an operation, by names as programs have them, its filters under one, and the options of the request. */
export type Options<Op> = {
  [
    Name in keyof Query<Op> as Name extends `${string}[${string}` ? never : Camel<Name & string>
  ]: Query<Op>[Name];
} & Filtering<FiltersOf<Query<Op>>> &
  RequestOptions;

type FiltersOf<All> = {
  readonly [
    Name in keyof All as Name extends `filter[${infer Filter}]` ? Filter : never
  ]?: ReadonlyValue<All[Name]>;
};

type ReadonlyValue<Value> = Value extends (infer Item)[] ? readonly Item[] : Value;

type Filtering<Filters> = [keyof Filters] extends [never]
  ? object
  : { readonly filter?: Filters | undefined };

/** The value of a key, whichever of several shapes has it. */
type Valued<Of, Key extends PropertyKey> = Of extends { [K in Key]: infer Value } ? Value : never;

type ItemOf<Of, Many extends string> =
  Valued<Of, Many> extends readonly (infer Item)[] ? Item : never;

/** A record with what stands beside it in the answer, such as its URL. */
export type Unwrapped<Of, One extends string> = Valued<Of, One> & Omit<Of, One>;

export type Listed<Op, Many extends string> = Listing<ItemOf<Answer<Op>, Many>, OffsetPaging>;
export type PageOf<Op, Many extends string> = Page<
  ItemOf<Answer<Op>, Many>,
  Omit<Answer<Op>, Many>
>;

/** What a page that was asked for by number says of the list. */
export interface OffsetPaging {
  readonly count: number;
  readonly next_page: string | null;
  readonly previous_page: string | null;
}

type Op<P extends Path, Method extends string> = Valued<paths[P], Method>;

/** The methods that a resource may have; `Member`: the path of one record. */
interface Methods<P extends Path, Member extends Path, One extends string, Many extends string> {
  list(...args: [...Ids<P>, options?: Options<Op<P, 'get'>>]): Listed<Op<P, 'get'>, Many>;
  show(
    ...args: [...Ids<Member>, options?: Options<Op<Member, 'get'>>]
  ): Promise<Unwrapped<Answer<Op<Member, 'get'>>, One>>;
  create(
    ...args: [
      ...Ids<P>,
      properties: Valued<Body<Op<P, 'post'>>, One>,
      options?: Options<Op<P, 'post'>>,
    ]
  ): Promise<Unwrapped<Answer<Op<P, 'post'>>, One>>;
  update(
    ...args: [
      ...Ids<Member>,
      changes: Valued<Body<Op<Member, 'put'>>, One>,
      options?: Options<Op<Member, 'put'>>,
    ]
  ): Promise<Unwrapped<Answer<Op<Member, 'put'>>, One>>;
  /** What is answered for it says nothing of use. */
  delete(...args: [...Ids<Member>, options?: Options<Op<Member, 'delete'>>]): Promise<void>;
}

/** The only record of what is no collection, such as the settings, is found at its path. */
type MemberOrSelf<P extends Path> = [MemberOf<P>] extends [never] ? P : MemberOf<P>;

type Verb = keyof Methods<Path, Path, string, string>;

/** A path of the table as the contract has it. */
type Full<P extends string> = `/api/v2${P extends `/${string}` ? P : `/channels/voice/${P}`}`;

type MethodsOf<Row> = Row extends readonly [
  infer P extends string,
  infer One extends string,
  ...infer Rest,
]
  ? Full<P> extends infer Collection extends Path
    ? Pick<
        Methods<
          Collection,
          MemberOrSelf<Collection>,
          One,
          Rest extends readonly [unknown, infer Many extends string] ? Many : `${One}s`
        >,
        Rest extends readonly [infer Some extends string, ...unknown[]] ? Words<Some> & Verb : Verb
      >
    : never
  : never;

/** The resources with the methods that the contract has for them. */
export type Records = { readonly [Name in keyof Resources]: MethodsOf<Resources[Name]> };
