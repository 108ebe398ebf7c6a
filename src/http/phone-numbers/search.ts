import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { OfferPage } from '../../app/carriers/search-carriers.ts';
import type { Ports } from '../../app/ports.ts';
import { searchAvailableNumbers } from '../../app/phone-numbers/search.ts';
import { leftOut } from '../../domain/available-number.ts';
import { searchFilters, type SearchFilters } from '../../domain/search.ts';
import { sendJson } from '../answers.ts';
import { offsetPaging, offsetWindow, type OffsetWindow } from '../pagination.ts';
import { booleanParameter, requiredParameter } from '../parameters.ts';
import { givenParameters } from '../quirks.ts';
import { absoluteUrl, baseUrl, type Addressing } from '../tenant.ts';
import { availablePage, withTokens, type AvailablePage } from './available-page.ts';

const paging = {
  defaultSize: 50,
  further: 'area_code (of US and CA) and contains find what lies behind them',
};

/** Of answers that are kept to be sent again; what they are made of takes about as much. */
const maxKeptBytes = 8 * 1024 * 1024;
const maxKeptAnswers = 500;

interface Asked {
  readonly filters: SearchFilters;
  readonly window: OffsetWindow;
}

/** What was last answered to a target. */
interface Answered extends Asked {
  readonly last: OfferPage;
  readonly base: string;
  readonly page: AvailablePage;
}

/**
 * GET /phone_numbers/search. While carriers and claims say the same, and clients call the service by the same
 * name, the same answer is sent, with other tokens.
 */
export function searchHandler(ports: Ports, addressing: Addressing) {
  const answers = new LRUCache<string, Answered>({
    max: maxKeptAnswers,
    maxSize: maxKeptBytes,
    sizeCalculation: ({ page }, target) => page.json.length + target.length,
  });
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { originalUrl, query, signIn } = request;
    const before = answers.get(originalUrl);
    const { filters, window } = before ?? askedIn(query);
    const search = { filters, window, last: before?.last };
    const { page: last, tokens } = await searchAvailableNumbers(ports, signIn.account, search);
    const base = baseUrl(request, addressing);
    if (before?.last === last && before.base === base) {
      return sendJson(reply, withTokens(before.page, tokens));
    }
    const url = () => absoluteUrl(request, addressing);
    const page = availablePage(last.offers, restOf({ filters, window }, last, url));
    answers.set(originalUrl, { filters, window, last, base, page });
    return sendJson(reply, withTokens(page, tokens));
  };
}

function askedIn(parameters: unknown): Asked {
  const query = givenParameters(parameters);
  const filters = searchFilters({
    country: requiredParameter(query, 'country'),
    area_code: query['area_code'],
    contains: query['contains'],
    toll_free: booleanParameter(query, 'toll_free'),
    type: query['type'],
    locality: query['locality'],
  });
  return { filters, window: offsetWindow(query, paging) };
}

/** What the answer holds beside the numbers. */
function restOf({ filters, window }: Asked, { span, count, withheld }: OfferPage, url: () => URL) {
  const not_offered = withheld.map((type) => {
    return { type, reason: leftOut({ country_code: filters.country, number_type: type }) };
  });
  return {
    ...offsetPaging(window, span, url),
    count,
    ...(not_offered.length > 0 && { not_offered }),
  };
}
