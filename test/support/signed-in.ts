import { bootstrapToken, installedFolder, run, serve, type Env, type Finished } from './cli.ts';

/** A service, and the command line as its first admin uses it. */
export interface SignedIn {
  readonly url: string;
  readonly env: Env;
  run(...words: string[]): Promise<Finished>;
  /** what it prints with --json, where it succeeds and says nothing else */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  json(...words: string[]): Promise<any>;
}

export async function signedIn(more: Env = {}): Promise<SignedIn> {
  const { url } = await serve(await installedFolder());
  const env = {
    TRUNKLINE_URL: url,
    TRUNKLINE_EMAIL: 'admin@example.com',
    TRUNKLINE_TOKEN: bootstrapToken,
    ...more,
  };
  return {
    url,
    env,
    run: (...words) => run(words, env),
    async json(...words) {
      const { code, stdout, stderr } = await run([...words, '--json'], env);
      if (code !== 0 || stderr !== '') throw new Error(`${words.join(' ')}: ${code} ${stderr}`);
      return JSON.parse(stdout);
    },
  };
}
