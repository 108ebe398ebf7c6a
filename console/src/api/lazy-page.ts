import { lazyRouteComponent } from '@tanstack/react-router';
import { api } from './client.ts';
import { isUnanswered } from './errors.ts';

/**
 * A page whose code is loaded with it. Where that fails the router loads the whole console anew, as after an update:
 * not from a service that is away, which would leave the browser with nothing to show.
 */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(
    () =>
      load().catch(async (error: unknown) => {
        await api.account.show().catch(throwUnanswered);
        throw error;
      }),
    name,
  );

function throwUnanswered(error: unknown): void {
  if (isUnanswered(error)) throw error;
}
