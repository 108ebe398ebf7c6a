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

/** Calls when the service answers again, once: what is drawn anew meanwhile does not call again. */
export function useReturn(onReturn: () => void): void {
  const { service } = useSignal(connection);
  const wasAway = useRef(false);
  const tell = useEffectEvent(onReturn);
  useEffect(() => {
    if (service === 'reached' && wasAway.current) tell();
    wasAway.current = service !== 'reached';
  }, [service]);
}
