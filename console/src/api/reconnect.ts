import { useEffect, useEffectEvent, useRef } from 'react';
import { api } from './client.ts';
import { connection } from './connection.ts';
import { useSignal } from './signal.ts';

const pause = 2_000;
let isAsking = false;

/** While the service does not answer it is asked, whatever page is shown: so it is noticed when it does. */
export function askWhileAway(): void {
  connection.subscribe(() => void ask());
}

async function ask(): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  while (connection.get().service !== 'reached') {
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
    });
    await api.account.show().catch(() => {});
  }
  isAsking = false;
}

/** Calls when the service answers again. `isAway`: it is known not to have answered, whatever has been heard since. */
export function useReturn(isAway: boolean, onReturn: () => void): void {
  const { service } = useSignal(connection);
  const wasAway = useRef(isAway);
  const tell = useEffectEvent(onReturn);
  useEffect(() => {
    if (service === 'reached' && wasAway.current) tell();
    wasAway.current = service !== 'reached';
  }, [service]);
}
