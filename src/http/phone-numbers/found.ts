import type { FastifyRequest } from 'fastify';
import { findPhoneNumbers } from '../../app/phone-numbers/find.ts';
import { listPhoneNumbers } from '../../app/phone-numbers/list.ts';
import type { NumberSearch } from '../../app/ports/phone-numbers.ts';
import type { Ports } from '../../app/ports.ts';
import { hasFilters } from '../../domain/phone-numbers/number-filters.ts';
import { minimalViewOf, type PhoneNumber } from '../../domain/phone-numbers/phone-number.ts';
import { foundPage, listedPage } from '../listed.ts';
import { booleanParameter, includeParameter } from '../parameters.ts';
import type { Query } from '../quirks.ts';
import type { Addressing } from '../tenant.ts';
import { numberSearch } from './query.ts';
import { factIncludes, withFacts } from './views.ts';

interface Found {
  readonly phone_numbers: readonly Pick<PhoneNumber, 'id'>[];
  /** what stands behind them */
  readonly paging: object;
}

/** What is asked for by filters, in another order or with what is included; null: none of that is asked for. */
export function foundNumbers(ports: Ports, addressing: Addressing) {
  return async (request: FastifyRequest, query: Query): Promise<Found | null> => {
    const search = numberSearch(query);
    const isSearch = hasFilters(search.filters) || search.order === 'oldest';
    const include = includeParameter(query);
    const facts = factIncludes.filter((name) => include.has(name));
    if (!isSearch && facts.length === 0) return null;
    const { account } = request.signIn;
    const page = isSearch ? await found(request, query, search) : await listed(request, query);
    if (facts.length === 0) return page;
    return { ...page, phone_numbers: await withFacts(ports, account, page.phone_numbers, facts) };
  };

  async function found(
    request: FastifyRequest,
    query: Query,
    search: NumberSearch,
  ): Promise<Found> {
    const isMinimal = booleanParameter(query, 'minimal_mode') ?? false;
    const { rows, paging } = await foundPage(request, { query, addressing }, (window) =>
      findPhoneNumbers(ports, request.signIn.account, search, window),
    );
    return { phone_numbers: isMinimal ? rows.map(minimalViewOf) : rows, paging };
  }

  async function listed(request: FastifyRequest, query: Query): Promise<Found> {
    const isMinimal = booleanParameter(query, 'minimal_mode') ?? false;
    const { page, paging } = await listedPage(request, { query, addressing }, (window) =>
      listPhoneNumbers(ports, request.signIn.account, { ...window, isMinimal }),
    );
    const phone_numbers = JSON.parse(`[${page.documents.toString()}]`) as Found['phone_numbers'];
    return { phone_numbers, paging: paging.render() };
  }
}
