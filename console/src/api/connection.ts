import { createSignal } from './signal.ts';

/** What the last requests say of the way to the service, and of who is signed in. */
export interface Connection {
  /** `unreachable`: no answer; `unavailable`: the service says that it cannot serve now */
  readonly service: 'reached' | 'unreachable' | 'unavailable';
  readonly isSignedOut: boolean;
}

export const connection = createSignal<Connection>({ service: 'reached', isSignedOut: false });

const unavailable = new Set([502, 503, 504]);

export function noteAnswer({ status }: Response): void {
  const { isSignedOut } = connection.get();
  // A 503 about one purchase is told where it was asked for, and comes with other answers around it.
  const service = unavailable.has(status) ? 'unavailable' : 'reached';
  connection.set({ service, isSignedOut: isSignedOut || status === 401 });
}

export function noteNoAnswer(error: unknown): void {
  if (error instanceof DOMException && error.name === 'AbortError') return;
  connection.set({ ...connection.get(), service: 'unreachable' });
}

export function noteSignedIn(): void {
  connection.set({ service: 'reached', isSignedOut: false });
}

export function noteSignedOut(): void {
  connection.set({ ...connection.get(), isSignedOut: true });
}
