import type { Operation, ResourceDeclaration } from '../../../src/domain/resources/resource.ts';
import { idName } from '../../../src/http/resources/paths.ts';
import { schemasOf } from '../../../src/http/resources/schemas.ts';
import { sample, someAddress } from '../samples.ts';
import type { Answered, ExampleRequest, Step } from './example-world.ts';

interface RecordExample {
  readonly created: object;
  readonly changed: object;
  /** what neither takes */
  readonly wrong: object;
}

const noon = 12 * 60;
const monday = 24 * 60;

const examples: Readonly<Record<string, RecordExample>> = {
  group: {
    created: { name: 'Kitchen', description: 'Takes orders' },
    changed: { description: 'Takes orders and complaints' },
    wrong: { name: '' },
  },
  brand: {
    created: { name: 'Pie Shop', subdomain: 'pie-shop' },
    changed: { host_mapping: 'help.pieshop.example' },
    wrong: { subdomain: 'pie shop' },
  },
  schedule: {
    created: {
      name: 'Lunch on Mondays',
      time_zone: 'Europe/Vienna',
      intervals: [{ start_time: monday + noon, end_time: monday + noon + 120 }],
    },
    changed: { name: 'Lunch' },
    wrong: { intervals: [{ start_time: noon, end_time: noon }] },
  },
  address: {
    created: someAddress,
    changed: { street: '1021 Market Street' },
    wrong: { country_code: 'XX' },
  },
  settings: {
    created: {},
    changed: { maximum_queue_size: 10, maximum_queue_wait_time: 5 },
    wrong: { maximum_queue_size: 7 },
  },
  greeting: {
    created: { name: 'Welcome to the pie shop', category_id: 1 },
    changed: { name: 'Welcome' },
    wrong: { name: '' },
  },
  ivr: {
    created: { name: 'Pie hotline' },
    changed: { name: 'Hotline' },
    wrong: { name: '' },
  },
  ivr_menu: {
    created: { name: 'Orders', greeting_loop_count: 2 },
    changed: { name: 'Orders and complaints' },
    wrong: { greeting_loop_count: 9 },
  },
  ivr_route: {
    created: { keypress: '1', action: 'group', options: { group_ids: [1] } },
    changed: { keypress: '2' },
    wrong: { keypress: '12' },
  },
  digital_line: {
    created: { nickname: 'Pie app', group_ids: [1] },
    changed: { priority: 1 },
    wrong: { nickname: '' },
  },
};

/** Its operations on a record, but for the last that it sees. */
export function recordSteps(declaration: ResourceDeclaration): Step[] {
  const { singular, operations } = declaration;
  const { created, changed, wrong } = examples[singular] ?? {
    created: sample(declaration),
    changed: { name: 'Another name' },
    wrong: { name: 5 },
  };
  const body = (properties: object) => ({ body: { [singular]: properties } });
  const refused = { 422: body(wrong) };
  const steps: Partial<Record<Operation, Omit<Step, 'operationId'>>> = {
    create: {
      request: (answered) => ({ ...inParents(declaration, answered), ...body(created) }),
      refused,
    },
    show: { request: (answered) => ofRecord(declaration, answered) },
    list: {
      request: (answered) => ({
        ...inParents(declaration, answered),
        query: { page: 1, per_page: 2 },
      }),
      refused: { 400: { query: { page: 0 } } },
    },
    update: {
      request: (answered) => ({ ...ofRecord(declaration, answered), ...body(changed) }),
      refused,
    },
  };
  return Object.entries(steps)
    .filter(([operation]) => operations.includes(operation as Operation))
    .map(([operation, step]) => ({
      operationId: operationIdOf(declaration, operation as Operation),
      ...step,
    }));
}

/** The deletion of the record, if there is one. */
export function recordEndings(declaration: ResourceDeclaration): Step[] {
  if (!declaration.operations.includes('delete')) return [];
  const operationId = operationIdOf(declaration, 'delete');
  return [{ operationId, request: (answered) => ofRecord(declaration, answered) }];
}

function operationIdOf(declaration: ResourceDeclaration, operation: Operation): string {
  return (schemasOf(declaration)[operation] as { operationId: string }).operationId;
}

type Place = Pick<ExampleRequest, 'path'>;

function inParents({ nesting }: ResourceDeclaration, answered: Answered): Place {
  return nesting ? ofRecord(nesting.parent, answered) : {};
}

function ofRecord(declaration: ResourceDeclaration, answered: Answered): Place {
  if (declaration.isSingleton) return {};
  const { path } = inParents(declaration, answered);
  const made = answered[operationIdOf(declaration, 'create')];
  // What comes with the service is not made.
  const id = made ? made[declaration.singular].id : 1;
  return { path: { ...path, [idName(declaration)]: id } };
}
