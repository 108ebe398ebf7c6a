import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Ports } from '../../app/ports.ts';
import { searchAvailableNumbers } from '../../app/phone-numbers/search.ts';
import { leftOut } from '../../domain/available-number.ts';
import { searchFilters } from '../../domain/search.ts';
import { joined, sendJson } from '../answers.ts';
import { offsetPaging, offsetWindow } from '../pagination.ts';
import { booleanParameter, requiredParameter } from '../parameters.ts';
import { givenParameters } from '../quirks.ts';
import { absoluteUrl, type Addressing } from '../tenant.ts';
import { availableNumbersJson } from './views.ts';

const paging = {
  defaultSize: 50,
  further: 'area_code (of US and CA) and contains find what lies behind them',
};

/** GET /phone_numbers/search */
export function searchHandler(ports: Ports, addressing: Addressing) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const query = givenParameters(request.query);
    const filters = searchFilters({
      country: requiredParameter(query, 'country'),
      area_code: query['area_code'],
      contains: query['contains'],
      toll_free: booleanParameter(query, 'toll_free'),
      type: query['type'],
      locality: query['locality'],
    });
    const window = offsetWindow(query, paging);
    const { account } = request.signIn;
    const found = await searchAvailableNumbers(ports, account, filters, window);
    const available = found.offers.map(({ terms }) => terms);
    const numbers = availableNumbersJson(available, found.tokens);
    const neighbours = offsetPaging(window, found.span, () => absoluteUrl(request, addressing));
    const not_offered = found.withheld.map((type) => {
      return { type, reason: leftOut({ country_code: filters.country, number_type: type }) };
    });
    const rest = JSON.stringify({
      ...neighbours,
      count: found.count,
      ...(not_offered.length > 0 && { not_offered }),
    }).slice(1);
    return sendJson(reply, joined('{"phone_numbers":[', numbers, '],', rest));
  };
}
