import { existsSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { packageFile } from '../../package-file.ts';
import { staticFile, type StaticFile } from '../static-files.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const folder = packageFile('dist/console/');

/** What the build has made; null: nothing is built, as in a checkout that serves from its sources. */
export const consolePage = existsSync(new URL('index.html', folder))
  ? new URL('index.html', folder)
  : null;

/** By path below the console. What is compressed lies beside its file, and is none by itself. */
export function consoleFiles(): ReadonlyMap<string, StaticFile> {
  const below = ['', 'assets/'].flatMap((path) =>
    readdirSync(new URL(path, folder)).map((name) => path + name),
  );
  const files = below.flatMap((path) => {
    const type = types[extname(path)];
    return type ? [[path, staticFile(type, new URL(path, folder))] as const] : [];
  });
  return new Map(files);
}
