import { listRecords } from '../../app/resources/list-records.ts';
import type { ResourceDeclaration } from '../../domain/resources/resource.ts';
import { sendRevalidated } from '../conditional-requests.ts';
import { listedPage } from '../listed.ts';
import { givenParameters } from '../quirks.ts';
import type { Handler, RouteContext } from './extension.ts';
import { recordUrl, scopeIn } from './paths.ts';
import { recordView } from './views.ts';

/** GET a collection. */
export function listHandler(
  { ports, addressing }: RouteContext,
  declaration: ResourceDeclaration,
): Handler {
  return async (request, reply) => {
    const query = givenParameters(request.query);
    const { page, paging } = await listedPage(request, { query, addressing }, (window) =>
      listRecords(ports, scopeIn(request, declaration), window),
    );
    const urlOf = recordUrl(request, addressing);
    const views = page.rows.map((record) => recordView(declaration, record, urlOf));
    return sendRevalidated(request, reply, { [declaration.plural]: views, ...paging.render() });
  };
}
