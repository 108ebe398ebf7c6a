/// <reference types="vite/client" />
declare module 'virtual:theme-variables.css';

declare namespace React {
  interface CSSProperties {
    readonly [variable: `--${string}`]: string | number | undefined;
  }
}
