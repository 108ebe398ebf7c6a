/// <reference types="vite/client" />
declare module 'virtual:theme-variables.css';
declare module 'virtual:contract-scopes' {
  export const scopes: Readonly<Record<string, string>>;
  export const operationScopes: Readonly<Record<string, string>>;
}

declare namespace React {
  interface CSSProperties {
    readonly [variable: `--${string}`]: string | number | undefined;
  }
}
