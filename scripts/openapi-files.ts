import { writeFileSync } from 'node:fs';
import { pino } from 'pino';
import type { Ports } from '../src/app/ports.ts';
import { builtName, renderOpenApi } from '../src/http/openapi.ts';
import { createServer } from '../src/http/server.ts';
import { systemClock } from '../src/system/clock.ts';
import { version } from '../src/version.ts';

/** Writes the OpenAPI documents that the service answers with, into a folder. Nothing is opened for it. */
export async function writeOpenApiFiles(folder: URL): Promise<void> {
  for (const hasFaults of [true, false]) {
    // Routes ask for nothing before a request comes.
    const ports = { clock: systemClock, faults: hasFaults ? {} : null } as Ports;
    const server = await createServer(ports, {
      publicUrl: null,
      defaultAccount: 'support',
      strictHosts: false,
      trustProxy: false,
      corsOrigin: [],
      maxRequestsInFlight: 0,
      logger: pino({ level: 'silent' }),
      version,
      limits: { countRequest() {}, countWrongCredentials() {} },
      pressure: () => null,
      measuring: null,
      onTokenUse() {},
      carrierStates: () => ({}),
      testing: { time: null, resets: { async reset() {}, async finish() {} } },
    });
    await server.ready();
    writeFileSync(new URL(builtName(hasFaults), folder), renderOpenApi(server));
  }
}
