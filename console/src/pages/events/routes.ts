import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { lazyPage } from '../../api/lazy-page.ts';
import { shellRoute } from '../../root-route.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'events',
  staticData: { title: 'Events' },
  /** `type`: `phone_number`, or `phone_number.purchased` */
  validateSearch: z.object({ type: z.catch(z.optional(z.string()), undefined) }),
  component: lazyPage(() => import('./events-page.tsx'), 'EventsPage'),
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$eventId',
  component: lazyPage(() => import('./event-panel.tsx'), 'EventPanel'),
});

export const eventsRoutes = listRoute.addChildren([oneRoute]);
