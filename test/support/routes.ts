import type { Trunkline } from '../../src/compose.ts';

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';

export interface Route {
  readonly method: Method;
  /** with parameters that are named `:like_this` */
  readonly path: string;
}

/** All that a server answers to, those that its document hides too: from the tree it prints of its routes. */
export function routesOf({ server }: Pick<Trunkline, 'server'>): Route[] {
  const above: string[] = [];
  const lines = server.printRoutes({ commonPrefix: false }).trimEnd().split('\n');
  return lines.flatMap((line) => {
    const [, indent = '', part = '', methods = ''] =
      /^(.*?)[├└]── (\S+) \((.+)\)$/.exec(line) ?? [];
    if (part === '') throw new Error(`no route: ${line}`);
    const depth = indent.length / 4;
    above.splice(depth, Infinity, part);
    // What is below a path of its own stands beside it in the tree.
    const path = above.join('').replace(/(?<=[^/])\*$/, '/*');
    return methods.split(', ').map((method) => ({ method: method as Method, path }));
  });
}
