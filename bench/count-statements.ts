import Sqlite from 'better-sqlite3';

/**
 * Loaded before the service, in a process that is not measured: counts the SQL statements that are
 * executed, of whatever database, and answers each message with their number so far.
 */
let executed = 0;

type Method = (this: Sqlite.Statement, ...parameters: unknown[]) => unknown;

const database = new Sqlite(':memory:');
const statements = Object.getPrototypeOf(database.prepare('select 1')) as Record<string, Method>;
database.close();
for (const name of ['run', 'get', 'all']) {
  const execute = statements[name];
  if (!execute) throw new Error(`better-sqlite3 has no ${name}`);
  statements[name] = function count(...parameters) {
    executed += 1;
    return execute.apply(this, parameters);
  };
}

process.on('message', () => process.send?.(executed));
process.on('disconnect', () => process.exit());
