import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { lazyPage } from '../../api/lazy-page.ts';
import { rootRoute } from '../../root-route.ts';

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'sign-in',
  staticData: { title: 'Sign in' },
  /** `to`: where to go then */
  validateSearch: z.object({ to: z.catch(z.optional(z.string()), undefined) }),
  component: lazyPage(() => import('./sign-in-page.tsx'), 'SignInPage'),
});
