import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import type { AudioPart, AudioStore } from '../../src/app/ports/records.ts';
import type { AccountStore } from '../../src/app/ports.ts';
import type { TestTrunkline } from './trunkline.ts';

/** What is read and written of audio in the store, told before it is done; and the connections it is for. */
export interface AudioWatch {
  reads: number;
  writes: number;
  onRead: (part: number) => void | Promise<void>;
  onWrite: (part: AudioPart) => void | Promise<void>;
  /** the server's side of each, in the order they came */
  readonly connections: Socket[];
  /** forgets what was counted, and what is to be done */
  reset(): void;
}

const nothing = () => {};

export function watchAudio({ ports, server }: TestTrunkline): AudioWatch {
  const watch: AudioWatch = {
    reads: 0,
    writes: 0,
    onRead: nothing,
    onWrite: nothing,
    connections: [],
    reset() {
      Object.assign(watch, { reads: 0, writes: 0, onRead: nothing, onWrite: nothing });
    },
  };
  const watched = (audio: AudioStore): AudioStore => ({
    ...audio,
    async read(uploadId, part) {
      watch.reads += 1;
      await watch.onRead(part);
      return audio.read(uploadId, part);
    },
    async write(part) {
      watch.writes += 1;
      await watch.onWrite(part);
      return audio.write(part);
    },
  });
  const { of } = ports.store;
  const watchedStore = (store: AccountStore): AccountStore =>
    new Proxy(store, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name === 'audio') return watched(target.audio);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  Object.assign(ports.store, {
    of: (account: { id: number }) => watchedStore(of(account)),
  });
  server.server.on('connection', (socket) => void watch.connections.push(socket));
  return watch;
}

/** Lets others go on until a count stands still: nothing more comes of what was sent so far. */
export async function settled(count: () => number): Promise<number> {
  const turnsToStandStill = 50;
  for (let last = count(), still = 0; ;) {
    await turn();
    still = count() === last ? still + 1 : 0;
    last = count();
    if (still === turnsToStandStill) return last;
  }
}
