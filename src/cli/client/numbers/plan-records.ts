import type { Change, Note, Plan, Result } from '../../../lines/index.ts';
import { allOf } from '../../terminal/printing.ts';
import { dollars } from '../prices.ts';

/** A plan as programs read it. */
export function planRecord({ changes, notes, counts, cost, checksum, refusal, unforeseen }: Plan) {
  return {
    counts,
    /** a month, less or more */
    cost: cost < 0 ? `-${dollars(-cost)}` : dollars(cost),
    checksum,
    refusal,
    unforeseen,
    changes: changes.map(changeRecord),
    not_in_the_file: notes.map(noteRecord),
  };
}

export const planFields = allOf<ReturnType<typeof planRecord>>({
  counts: true,
  cost: true,
  checksum: true,
  refusal: true,
  unforeseen: true,
  changes: true,
  not_in_the_file: true,
});

function changeRecord(change: Change) {
  const { kind, problem } = change;
  switch (change.kind) {
    case 'add': {
      const { externalId, want, offer } = change;
      return {
        kind,
        external_id: externalId,
        want: want.filters,
        price: offer === null ? null : dollars(offer.price),
        problem,
      };
    }
    case 'update': {
      const { held, changes } = change;
      return { kind, ...heldRecord(held), changes, problem };
    }
    case 'remove': {
      const { held, reason } = change;
      return { kind, ...heldRecord(held), reason, problem };
    }
  }
}

const heldRecord = ({ id, number }: Note['held']) => ({ id, number });
const noteRecord = ({ held, surplusOf }: Note) => ({ ...heldRecord(held), surplus_of: surplusOf });

export const resultRecord = ({ change, place, status, detail }: Result) => ({
  place,
  kind: change.kind,
  status,
  detail,
});
