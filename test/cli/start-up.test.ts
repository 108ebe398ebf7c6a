import { build, type Metafile } from 'esbuild';
import { expect, test } from 'vitest';

const { commandLine } = (await import(
  new URL('../../scripts/bundle.mjs', import.meta.url).href
)) as { commandLine: Parameters<typeof build>[0] };

const { metafile } = (await build({ ...commandLine, write: false, metafile: true })) as {
  metafile: Metafile;
};

/** The file that a source became, and all that are loaded with it. */
function loadedWith(source: string): [string, Metafile['outputs'][string]][] {
  const paths = new Set<string>();
  const load = (path: string) => {
    if (paths.has(path)) return;
    paths.add(path);
    const { imports = [] } = metafile.outputs[path] ?? {};
    for (const one of imports) if (one.kind === 'import-statement' && !one.external) load(one.path);
  };
  const named = Object.entries(metafile.outputs).find(
    ([, { entryPoint }]) => entryPoint === source,
  );
  load(named?.[0] ?? '');
  return Object.entries(metafile.outputs).filter(([path]) => paths.has(path));
}

const sourcesOf = (source: string): string[] =>
  loadedWith(source).flatMap(([, { inputs }]) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [path] : [],
    ),
  );

const packageIn = (path: string) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? null;

test('a client command is started with no code of the server, and few packages', () => {
  const sources = sourcesOf('src/cli/program.ts');
  expect(sources).toContain('src/cli/client/numbers/list.ts');
  const rooms = /^src\/(?:cli|client|domain|config\/usage-error|version|package-file)\b|^<define:/;
  expect(sources.filter((path) => !packageIn(path) && !rooms.test(path))).toEqual([]);
  expect(sources.filter((path) => path.startsWith('src/cli/operator/'))).toEqual([]);
  const packages = new Set(sources.map(packageIn).filter((name) => name !== null));
  const few = ['commander', 'leven', 'fast-string-width', 'fast-string-truncated-width'];
  expect([...packages].filter((name) => !few.includes(name))).toEqual([]);
});

test('what a client command is started with is small', () => {
  const bytes = loadedWith('src/cli/program.ts').map(([, output]) => output.bytes);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(230_000);
});

test('what completes is loaded by Tab alone', () => {
  expect(sourcesOf('src/cli/program.ts')).not.toContain('src/cli/completion/candidates.ts');
  expect(sourcesOf('src/cli/completion/complete.ts')).toContain('src/cli/completion/candidates.ts');
});
