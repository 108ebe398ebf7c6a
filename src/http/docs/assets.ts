import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import type { Clock } from '../../app/ports/nodes.ts';
import { packageFile } from '../../package-file.ts';
import { kept, sendFile, staticFile, type StaticFile } from '../static-files.ts';

export interface Asset extends StaticFile {
  /** below `/docs/` */
  readonly name: string;
}

const javascript = 'text/javascript; charset=utf-8';

export const script = asset('page.js', javascript, packageFile('resources/docs/page.js'));
export const styles = asset(
  'page.css',
  'text/css; charset=utf-8',
  packageFile('resources/docs/page.css'),
);
const built = packageFile('dist/docs/scalar.js');
/** What draws the page: the build puts it into dist/, compressed; without one it is where npm put it. */
export const scalar = asset(
  'scalar.js',
  javascript,
  existsSync(kept(built))
    ? built
    : packageFile('node_modules/@scalar/fastify-api-reference/dist/js/standalone.js'),
);

function asset(name: string, type: string, file: URL): Asset {
  return { name, ...staticFile(type, file) };
}

/** GET `/docs/…`: for a year, where the URL says the version. */
export function serveAsset(app: FastifyInstance, asset: Asset, clock: Pick<Clock, 'after'>): void {
  app.get<{ Querystring: { v?: string } }>(`/docs/${asset.name}`, async (request, reply) =>
    sendFile(asset, { request, reply, clock, isForever: (version) => request.query.v === version }),
  );
}
