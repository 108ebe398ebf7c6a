import { subscribe } from 'node:diagnostics_channel';

/**
 * Loaded before the service, in a process that is not measured: counts the SQL statements that are
 * executed, in whatever file, and answers each message with their number so far.
 */
let executed = 0;

subscribe('trunkline:sqlite:statement', () => (executed += 1));

process.on('message', () => process.send?.(executed));
process.on('disconnect', () => process.exit());
