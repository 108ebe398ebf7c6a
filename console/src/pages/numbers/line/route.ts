import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { numbersRoute } from '../list-route.ts';

/** A line, over the list that it was found in. */
export const lineRoute = createRoute({
  getParentRoute: () => numbersRoute,
  path: '$numberId',
  params: { parse: ({ numberId }) => ({ numberId: Number(numberId) }) },
  component: lazyRouteComponent(() => import('./line-panel.tsx'), 'LinePanel'),
});
