import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';

// Loaded before a command: writes down each SQL statement of SQLite, and ends the process as kill -9
// does before the one of that number.
const { KILLED_AT, STATEMENTS = '' } = process.env;
let count = 0;

subscribe('trunkline:sqlite:statement', (sql) => {
  count += 1;
  if (count === Number(KILLED_AT)) process.kill(process.pid, 'SIGKILL');
  if (STATEMENTS !== '') appendFileSync(STATEMENTS, `${JSON.stringify(sql)}\n`);
});
