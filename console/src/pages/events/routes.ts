import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { PageFailure } from '../../layout/root-layout.tsx';
import { shellRoute } from '../../root-route.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'events',
  staticData: { title: 'Events' },
  /** `type`: `phone_number`, or `phone_number.purchased` */
  validateSearch: z.object({ type: z.catch(z.optional(z.string()), undefined) }),
  component: lazyRouteComponent(() => import('./events-page.tsx'), 'EventsPage'),
  errorComponent: PageFailure,
});

const oneRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '$eventId',
  component: lazyRouteComponent(() => import('./event-panel.tsx'), 'EventPanel'),
});

export const eventsRoutes = listRoute.addChildren([oneRoute]);
