#!/usr/bin/env node
// What Node.js has compiled once it need not compile again; 20 knows no such cache. Static imports would come before.
const { enableCompileCache } = process.getBuiltinModule('module') as {
  enableCompileCache?: () => void;
};
enableCompileCache?.();
const { runProgram } = await import('./program.ts');
await runProgram(process.argv.slice(2));
