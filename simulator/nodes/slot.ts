import type { SignIn } from '../../src/app/ports/accounts.ts';
import type { Logger } from '../../src/app/ports/logger.ts';
import type { Jobs } from '../../src/app/jobs/jobs.ts';
import type { RateWindows } from '../../src/app/nodes/rate-windows.ts';
import type { Ports } from '../../src/app/ports.ts';
import { rateLimits } from '../../src/http/rate-limits.ts';
import { createServer, type Server, type ServerOptions } from '../../src/http/server.ts';

/** What a server answers from. */
export interface Process {
  readonly ports: Ports;
  readonly rateWindows: RateWindows;
  readonly jobs: Jobs;
  readonly logger: Logger;
  readonly onUse: (signIn: SignIn) => void;
}

/**
 * Where processes run, one after the other. A server takes long to make, so it is made once, over
 * ports that are those of the process which runs here now: whoever has died calls nothing any more.
 */
export class Slot {
  #server: Promise<Server> | undefined;
  #current: Process | undefined;

  enter(process: Process): Promise<Server> {
    this.#current = process;
    return (this.#server ??= this.#makeServer(Object.keys(process.ports) as (keyof Ports)[]));
  }

  #makeServer(names: readonly (keyof Ports)[]): Promise<Server> {
    const current = (): Process => {
      if (!this.#current) throw new Error('no process runs here');
      return this.#current;
    };
    const standIns = names.map((name) => [name, standIn(() => current().ports[name])]);
    const ports = Object.fromEntries(standIns) as Ports;
    const rateWindows = standIn(() => current().rateWindows);
    return createServer(ports, {
      trustProxy: false,
      corsOrigin: [],
      limits: rateLimits(10_000, rateWindows, ports.time.now),
      maxRequestsInFlight: 0,
      pressure: () => null,
      strict: false,
      logger: serverLogger(() => current().logger),
      version: 'simulated',
      measuring: null,
      onUse: (signIn) => current().onUse(signIn),
      carrierStates: () => ({}),
      jobs: standIn(() => current().jobs),
      testing: null,
      defaultAccount: 'acme',
      publicUrl: null,
      strictHosts: false,
    });
  }
}

/** Whatever is asked of it is asked of what there is now; null and bytes stay what they are. */
function standIn<T>(read: () => T): T {
  const first = read();
  if (first === null || Buffer.isBuffer(first)) return first;
  return new Proxy(() => {}, {
    get(_, name) {
      const value: unknown = Reflect.get(read() as object, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown =>
        Reflect.apply(Reflect.get(read() as object, name) as () => unknown, read(), args);
    },
    apply: (_, __, args) => Reflect.apply(read() as () => unknown, undefined, args) as unknown,
  }) as T;
}

const ignore = () => {};

/** Fastify's own kind of logger: of what a server says there, only errors are told. */
function serverLogger(read: () => Logger): ServerOptions['logger'] {
  const logger = {
    level: 'error',
    error: (facts: object, message: string) => read().error(facts, message),
    fatal: ignore,
    warn: ignore,
    info: ignore,
    debug: ignore,
    trace: ignore,
    silent: ignore,
    child: () => logger,
  };
  return logger as unknown as ServerOptions['logger'];
}
