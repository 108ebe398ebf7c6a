import { lineRoute } from './line/route.ts';
import { numbersRoute } from './list-route.ts';

export const numbersRoutes = numbersRoute.addChildren([lineRoute]);
