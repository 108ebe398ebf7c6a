import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { themeVariables } from './theme-variables.ts';

/**
 * The console as static files in dist/console. All paths are relative to `<base>`, which the service writes: it knows
 * below which path it is reached.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), themeVariables()],
  resolve: {
    alias: { 'trunkline/client': new URL('../src/client/index.ts', import.meta.url).pathname },
  },
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
  },
});
