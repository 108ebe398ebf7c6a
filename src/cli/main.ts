#!/usr/bin/env node
// What Node.js has compiled once it need not compile again; 20 knows no such cache. Static imports would come before.
const { enableCompileCache } = process.getBuiltinModule('module') as {
  enableCompileCache?: () => void;
};
enableCompileCache?.();
const { runProgram } = await import('./program.ts');
const words = process.argv.slice(2);
await runProgram(words);
// A shell waits for it: it does not wait for a name that is still being looked up.
if (words[0] === 'complete') process.exit();
