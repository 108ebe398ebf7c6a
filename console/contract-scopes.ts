import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const name = 'virtual:contract-scopes';
const contract = new URL('../openapi.json', import.meta.url);

interface Operation {
  readonly security: readonly { readonly oauth?: readonly string[] }[];
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly securitySchemes: {
      readonly oauth: {
        readonly flows: { readonly clientCredentials: { readonly scopes: Record<string, string> } };
      };
    };
  };
}

/** `GET /api/v2/groups/{group_id}` with `groups:read`, and so on; without what takes none. */
function operationScopesIn({ paths }: Contract): Record<string, string> {
  const entries = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { security }]) => [
      `${method.toUpperCase()} ${path}`,
      security.find(({ oauth }) => oauth)?.oauth?.[0],
    ]),
  );
  return Object.fromEntries(entries.filter(([, scope]) => scope !== undefined));
}

/**
 * All that a token can be given, with what it means, and which of it each operation takes: as the contract has it,
 * without the rest of the contract.
 */
export function contractScopes(): Plugin {
  return {
    name: 'contract-scopes',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const document = JSON.parse(readFileSync(contract, 'utf8')) as Contract;
      const { scopes } = document.components.securitySchemes.oauth.flows.clientCredentials;
      return [
        `export const scopes = ${JSON.stringify(scopes)};`,
        `export const operationScopes = ${JSON.stringify(operationScopesIn(document))};`,
      ].join('\n');
    },
  };
}
