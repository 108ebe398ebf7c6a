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
  // Names stay, for stack traces: less to read makes starts a little faster, and the text stays in memory.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 160,
  logLevel: 'warning',
  // Asked by pg whether this is a worker of Cloudflare's; Node 20 would load all of fetch to answer.
  define: { navigator: '{"userAgent":"Node.js"}' },
  // It has files of its own beside it; it is large and seldom used.
  external: ['pino', 'twilio'],
  // What is bundled from CommonJS still calls require; a module may have a createRequire of its own.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
};

/** What asks a server starts without the code of one: what a command needs beside that, it loads once it runs. */
export const commandLine = {
  ...bundle,
  entryPoints: ['src/cli/main.ts'],
  outdir: 'dist',
  splitting: true,
  chunkNames: 'src/cli/[name]-[hash]',
};

/** The client is for other people's programs and pages, which pay for every byte and bring their own tools. */
export const clientBundle = {
  absWorkingDir: root,
  entryPoints: ['src/client/index.ts'],
  outfile: 'dist/client/index.js',
  bundle: true,
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
  minify: true,
  sourcemap: true,
  logLevel: 'warning',
};
