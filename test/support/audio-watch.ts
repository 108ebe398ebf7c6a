import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import type { AudioPart, AudioStore } from '../../src/app/ports/records.ts';
import type { AccountStore, Store } from '../../src/app/ports.ts';
import type { Actor } from '../../src/domain/audit/actor.ts';
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
  /** Lets others go on until a count stands still: nothing more comes of what was sent so far. */
  settled(count: () => number): Promise<number>;
}

const nothing = () => {};
/** Of the event loop; what goes from one end of a connection to the other takes a few. */
const turnsToStandStill = 50;

export function watchAudio({ ports, server }: TestTrunkline): AudioWatch {
  let underWay = 0;
  const during = async <T>(work: Promise<T>): Promise<T> => {
    underWay += 1;
    return work.finally(() => void (underWay -= 1));
  };
  const watch: AudioWatch = {
    reads: 0,
    writes: 0,
    onRead: nothing,
    onWrite: nothing,
    connections: [],
    reset() {
      Object.assign(watch, { reads: 0, writes: 0, onRead: nothing, onWrite: nothing });
    },
    async settled(count) {
      for (let last = count(), still = 0; ;) {
        await turn();
        still = count() === last && underWay === 0 ? still + 1 : 0;
        last = count();
        if (still === turnsToStandStill) return last;
      }
    },
  };
  const watched = (audio: AudioStore): AudioStore => ({
    ...audio,
    async read(uploadId, part) {
      watch.reads += 1;
      await watch.onRead(part);
      return during(audio.read(uploadId, part));
    },
    async write(part) {
      watch.writes += 1;
      await watch.onWrite(part);
      return during(audio.write(part));
    },
  });
  const watchedStore = (store: AccountStore): AccountStore =>
    new Proxy(store, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name === 'audio') return watched(target.audio);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  const watchedStoresOf = (store: Store): Store => {
    const [of, as] = [store.of.bind(store), store.as.bind(store)];
    return Object.assign(store, {
      of: (account: { id: number }) => watchedStore(of(account)),
      as: (actor: Actor) => watchedStoresOf(as(actor)),
    });
  };
  watchedStoresOf(ports.store);
  server.server.on('connection', (socket) => void watch.connections.push(socket));
  return watch;
}
