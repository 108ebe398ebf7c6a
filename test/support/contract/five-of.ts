/** The operations that most resources have, as `id: method path`. */
export const fiveOf = (one: string, many: string, url: string, id: string) => [
  `List${many}: get ${url}`,
  `Show${one}: get ${url}/{${id}}`,
  `Create${one}: post ${url}`,
  `Update${one}: put ${url}/{${id}}`,
  `Delete${one}: delete ${url}/{${id}}`,
];
