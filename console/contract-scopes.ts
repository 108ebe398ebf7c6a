import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const name = 'virtual:contract-scopes';
const contract = new URL('../openapi.json', import.meta.url);

interface Contract {
  readonly components: {
    readonly securitySchemes: {
      readonly oauth: {
        readonly flows: { readonly clientCredentials: { readonly scopes: Record<string, string> } };
      };
    };
  };
}

/** All that a token can be given, with what it means: as the contract has it, without the rest of the contract. */
export function contractScopes(): Plugin {
  return {
    name: 'contract-scopes',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const { components } = JSON.parse(readFileSync(contract, 'utf8')) as Contract;
      const { scopes } = components.securitySchemes.oauth.flows.clientCredentials;
      return `export const scopes = ${JSON.stringify(scopes)};`;
    },
  };
}
