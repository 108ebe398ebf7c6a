import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { consoleSecurity } from '../src/http/console/page.ts';
import { contractScopes } from './contract-scopes.ts';
import { themeVariables } from './theme-variables.ts';

/** While it is worked on, Vite writes scripts and styles into the page: these alone may be there, beside what is served. */
const nonce = 'vite';
const developmentSecurity = consoleSecurity.replaceAll(
  /(script|style)-src 'self'/g,
  `$& 'nonce-${nonce}'`,
);

/**
 * The console as static files in dist/console. All paths are relative to `<base>`, which the service writes: it knows
 * below which path it is reached.
 */
export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  base: command === 'serve' ? '/' : './',
  plugins: [react(), themeVariables(), contractScopes()],
  resolve: {
    alias: { 'trunkline/client': new URL('../src/client/index.ts', import.meta.url).pathname },
  },
  ...(command === 'serve' && { html: { cspNonce: nonce } }),
  server: { headers: { 'content-security-policy': developmentSecurity } },
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    // Older ones know no light-dark(), and what stands in for it takes a color-scheme that is set by a stylesheet.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // What is inlined is a `data:` URL, which the page's policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.json' },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What pages share is one file: eighty small ones, each asked for, took a third of the time to the first page.
        codeSplitting: { groups: [{ name: 'shared', minShareCount: 3 }] },
      },
    },
    chunkSizeWarningLimit: 600,
  },
}));
