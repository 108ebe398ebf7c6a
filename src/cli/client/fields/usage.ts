import type { Schemas } from '../../../client/index.ts';
import { allOf } from '../../terminal/printing.ts';

export const usageFields = allOf<Schemas['Usage']>({
  start_date: true,
  end_date: true,
  totals: true,
  by_country: true,
  by_type: true,
  by_carrier: true,
  by_group: true,
  by_day: true,
});

/** Of rows of its tables, whichever it is. */
export const usageRowFields = allOf<
  Schemas['CountryUsage'] &
    Schemas['TypeUsage'] &
    Schemas['CarrierUsage'] &
    Schemas['GroupUsage'] &
    Schemas['UsageDay']
>({
  country_code: true,
  type: true,
  carrier: true,
  group_id: true,
  date: true,
  phone_numbers: true,
  monthly_cost: true,
  deleted: true,
  under_way: true,
  purchases: true,
  releases: true,
  refusals: true,
  refused: true,
});
