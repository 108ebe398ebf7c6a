import { hash } from 'node:crypto';
import type { Compilable, CompiledQuery, QueryResult } from 'kysely';

/** A database, or a transaction of it. */
export interface Executor {
  executeQuery<Row>(query: CompiledQuery<Row>): Promise<QueryResult<Row>>;
}
/** Of parameters, by their names. */
export type Values = Readonly<Record<string, unknown>>;

/** A database that keeps prepared statements finds this one again by its name. */
export interface NamedQuery {
  readonly name?: string;
}

class Parameter {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export interface Prepared<Row> {
  /** As it goes to a database, with these values. */
  statement(values: Values): CompiledQuery<Row> & NamedQuery;
  all(executor: Executor, values: Values): Promise<Row[]>;
  first(executor: Executor, values: Values): Promise<Row | undefined>;
  /** How many rows it wrote. */
  run(executor: Executor, values: Values): Promise<number>;
}

/**
 * A query that is built and compiled once, at its first use, and then run with named parameters:
 * what every request does is not built again each time.
 */
export function prepared<Row>(
  build: (parameter: <T>(name: string) => T) => Compilable<Row>,
): Prepared<Row> {
  const compile = () => {
    const query = build(<T>(name: string) => new Parameter(name) as T).compile();
    return { ...query, name: hash('md5', query.sql) };
  };
  let compiled: ReturnType<typeof compile> | undefined;
  const statement = (values: Values) => {
    const { query, queryId, sql, name, parameters } = (compiled ??= compile());
    return {
      query,
      queryId,
      sql,
      name,
      parameters: parameters.map((parameter) =>
        parameter instanceof Parameter ? values[parameter.name] : parameter,
      ),
    };
  };
  const execute = (executor: Executor, values: Values): Promise<QueryResult<Row>> =>
    executor.executeQuery<Row>(statement(values));
  return {
    statement,
    all: async (executor, values) => (await execute(executor, values)).rows,
    first: async (executor, values) => (await execute(executor, values)).rows[0],
    run: async (executor, values) => Number((await execute(executor, values)).numAffectedRows ?? 0),
  };
}
