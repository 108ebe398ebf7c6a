// How the sources become what runs: one file for each program, as one file instead of some hundred
// modules halves the time to start.
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export const bundle = {
  absWorkingDir: root,
  outbase: '.',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
  // Native, with files of its own beside it, and large and seldom used.
  external: ['better-sqlite3', 'pino', 'twilio'],
  // What is bundled from CommonJS still calls require.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
};
