import type { Command } from 'commander';
import type { Client } from '../../../client/index.ts';
import type { Property } from '../properties.ts';

type Id = string;
export type Properties = Record<string, unknown>;
export type AnyRecord = { readonly name?: string; readonly nickname?: string | null } & object;

/** The methods of the typed client for one resource, as those for all of them look; ids of parents come first. */
export interface RecordMethods {
  list(...parents: Id[]): AsyncIterable<AnyRecord>;
  show(...ids: Id[]): Promise<AnyRecord>;
  create(...args: [...parents: Id[], properties: Properties]): Promise<AnyRecord>;
  update(...args: [...ids: Id[], changes: Properties]): Promise<AnyRecord>;
  delete(...ids: Id[]): Promise<void>;
}

/** What is special about the commands for the records of one resource. */
export interface RecordDeclaration {
  /** of the command: `digital-lines` */
  readonly name: string;
  /** in sentences: `digital line` */
  readonly singular: string;
  readonly plural: string;
  readonly description: string;
  methods(client: Client): RecordMethods;
  /** what the records lie in, outermost first: `ivr`, `menu`; each is a word of every command */
  readonly parents?: readonly string[];
  /** all that a record has */
  readonly fields: readonly string[];
  /** of the table */
  readonly columns: readonly string[];
  readonly properties: readonly Property[];
  /** names of properties that are said once, when a record is made */
  readonly fixed?: readonly string[];
  /** what a name in the options stands for, and what is meant where nothing is said */
  complete?(client: Client, properties: Properties): Promise<Properties>;
  /** what a server lacks that has no extensions, if it is one: `webhooks of lines` */
  readonly extension?: string;
  /** how a record is made, where it takes more than the API's operation */
  readonly createCommand?: (declaration: RecordDeclaration) => Command;
  /** what can be done beside the operations that are alike */
  readonly more?: () => Command[];
  /** an example of each, after its name */
  readonly examples: { readonly create: string; readonly update: string };
}
