import type { FastifyInstance } from 'fastify';
import { listLines } from '../../app/phone-numbers/list-lines.ts';
import { lineTypes, type LineRow, type LineType } from '../../app/ports/phone-numbers.ts';
import type { Ports } from '../../app/ports.ts';
import { badParameter } from '../../domain/errors.ts';
import { digitalLines } from '../../domain/resources/digital-lines.ts';
import { sendRevalidated } from '../conditional-requests.ts';
import { listedPage } from '../listed.ts';
import { booleanParameter } from '../parameters.ts';
import { givenParameters, type Query } from '../quirks.ts';
import type { Addressing } from '../tenant.ts';
import { filterName, linesSchema, minimalKeys } from './schemas.ts';

const path = '/api/v2/channels/voice/lines';

const reading = { config: { scope: 'lines:read' } } as const;

/** Fidelity F-28: the only list that has digital lines. */
export function lineRoutes(app: FastifyInstance, ports: Ports, addressing: Addressing): void {
  app.get(path, { ...reading, schema: linesSchema }, async (request, reply) => {
    const query = givenParameters(request.query);
    const isMinimal = booleanParameter(query, 'minimal_mode') ?? false;
    const type = lineType(query);
    const { page, paging } = await listedPage(request, { query, addressing }, (window) =>
      listLines(ports, request.signIn.account, { window, type }),
    );
    const views = page.rows.map((line) => viewOf(line, isMinimal));
    return sendRevalidated(request, reply, { lines: views, ...paging.render() });
  });
}

/** Chosen: so that digital lines are found among any number of numbers. Throws BadRequest. */
function lineType(query: Query): LineType | undefined {
  const { [filterName]: given } = query;
  const type = lineTypes.find((one) => one === given);
  if (given === undefined || type) return type;
  throw badParameter(filterName, 'InvalidValue', `takes ${lineTypes.join(', ')}`);
}

type View = Record<string, unknown>;

/** Each as its own resource shows it; of minimal mode, what every line has. */
function viewOf({ document }: LineRow, isMinimal: boolean): View {
  const line = JSON.parse(document) as View;
  const isDigital = line['line_type'] === 'digital' && 'line_id' in line;
  const whole = isDigital ? digitalView(line) : line;
  if (!isMinimal) return whole;
  const all: View = { country_code: null, external: false, ...whole };
  return Object.fromEntries(minimalKeys.map((key) => [key, all[key]]));
}

function digitalView(line: View): View {
  return Object.fromEntries(Object.keys(digitalLines.schema.shape).map((key) => [key, line[key]]));
}
