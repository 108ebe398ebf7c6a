import type { Command } from 'commander';
import { closestTo } from '../../domain/closest.ts';

const prefix = 'TRUNKLINE_';
/** What client commands, those in examples/ and the tests read, under the same prefix. */
const ofOthers = new Set(
  ['URL', 'EMAIL', 'TOKEN', 'PROFILE', 'PAGER', 'TEST_RUNS', 'FUZZ_REQUESTS', 'FUZZ_SEED'].map(
    (name) => `${prefix}${name}`,
  ),
);
/** What Kubernetes, and links of Docker, set for a service whose name begins with ours. */
const ofServices =
  /^TRUNKLINE_(\w+_)?(SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT_\d+_(TCP|UDP|SCTP)(_(ADDR|PORT|PROTO))?)$/;
const serviceAddress = /^(tcp|udp|sctp):\/\//i;

/**
 * Takes what is not meant for this program out of `env`, before options are read from it: blank
 * variables, and those of services. What remains and is no option is warned of, not refused: whoever
 * shares the environment, or an older version that meets the variables of a newer one, is to start.
 */
export function readVariables(
  commands: readonly Command[],
  env: NodeJS.ProcessEnv,
  warn: (line: string) => void,
): void {
  const known = commands.flatMap(({ options }) => options.flatMap(({ envVar }) => envVar ?? []));
  const services: string[] = [];
  for (const [name, value = ''] of Object.entries(env)) {
    if (!name.toUpperCase().startsWith(prefix)) continue;
    if (value.trim() === '') delete env[name];
    else if (isOfService(name, value)) {
      services.push(name);
      delete env[name];
    } else if (!known.includes(name) && !ofOthers.has(name)) warn(unknownVariable(name, known));
  }
  if (services.length === 0) return;
  warn(`${services.join(', ')}: ignored, as Kubernetes sets them for a Service of that name`);
}

function isOfService(name: string, value: string): boolean {
  return ofServices.test(name) || (name.endsWith('_PORT') && serviceAddress.test(value));
}

function unknownVariable(variable: string, known: readonly string[]): string {
  const nameOf = (text: string) => text.slice(prefix.length);
  const meant = closestTo(nameOf(variable.toUpperCase()), known.map(nameOf));
  const advice =
    meant === undefined ? 'docs/configuration.md has all' : `did you mean ${prefix}${meant}?`;
  return `${variable} is ignored, as there is no such variable: ${advice}`;
}
