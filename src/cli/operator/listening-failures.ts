import { getSystemErrorMap } from 'node:util';
import { optionName } from '../../config.ts';
import { Refusal } from '../terminal/refusal.ts';

export interface Place {
  readonly host: string;
  readonly port: number;
  /** whose port it is */
  readonly option: 'port' | 'metricsPort';
}

type Failure = (place: Place) => string;

const unknownName: Failure = ({ host }) =>
  `${optionName('host')}: ${host} is no address, and no name that can be looked up: give one of this machine, without scheme and port, such as 0.0.0.0 for all of them`;

const notOfThisMachine: Failure = ({ host }) =>
  `${optionName('host')}: ${host} is no address of this machine: 127.0.0.1 is for programs on it alone, 0.0.0.0 is all of its addresses`;

/** By the code that the system has for it. */
const failures: Readonly<Record<string, Failure>> = {
  EADDRINUSE: ({ host, port, option }) =>
    `${optionName(option)}: another program listens on port ${port} of ${host}: end it, or choose another port, or 0 for any that is free`,
  EACCES: ({ port, option }) =>
    `${optionName(option)}: this user may not listen on port ${port}: choose one from 1024 on, and have a proxy pass on what comes in at ${port}`,
  EADDRNOTAVAIL: notOfThisMachine,
  EAFNOSUPPORT: notOfThisMachine,
  ENOTFOUND: unknownName,
  EAI_AGAIN: unknownName,
  EINVAL: notOfThisMachine,
};

/** Does the work; what the system says against it is said in words that name the option. */
export async function orCannotListen<T>(place: Place, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, errno, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    const problem =
      failures[code]?.(place) ??
      `${optionName(place.option)}: port ${place.port} of ${place.host} cannot be listened on: ${getSystemErrorMap().get(errno ?? 0)?.[1] ?? code}`;
    throw new Refusal(problem);
  }
}
