import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { NameField } from '../../components/form/name-field.tsx';
import type { FormOf } from '../../components/form/record-form.tsx';
import { usePlanReason } from '../../components/record/reasons.ts';
import { NewRecordPanel, RecordPanel } from '../../components/record/record-panel.tsx';
import { ivrQuery } from './queries.ts';

interface Shown extends Record<string, unknown> {
  name: string;
}

const labels = { name: 'Name' };

const fields = (form: FormOf<Shown>) => <NameField form={form} required />;

export function NewIvrPanel() {
  const navigate = useNavigate();
  return (
    <NewRecordPanel<Shown, Schemas['Ivr']>
      one="IVR"
      onClose={() => void navigate({ to: '/ivrs' })}
      onMade={({ id }) => void navigate({ to: '/ivrs/$ivrId', params: { ivrId: id } })}
      initial={{ name: '' }}
      labels={labels}
      fields={fields}
      reason={usePlanReason('ivrs', 'IVRs')}
      action={(values) => ({ call: ({ ivrs }) => ivrs.create(values), changes: ['ivrs'] })}
    />
  );
}

export function IvrPanel() {
  const { ivrId } = useParams({ from: '/shell/ivrs/$ivrId/edit' });
  const { data: ivr } = useSuspenseQuery(ivrQuery(ivrId));
  const navigate = useNavigate();
  const reason = usePlanReason('ivrs', 'IVRs');
  return (
    <RecordPanel<Shown, unknown>
      one="IVR"
      name={ivr.name}
      onClose={() => void navigate({ to: '/ivrs/$ivrId', params: { ivrId } })}
      onDeleted={() => void navigate({ to: '/ivrs' })}
      initial={{ name: ivr.name }}
      labels={labels}
      fields={fields}
      reason={reason}
      action={(_values, changed) => ({
        call: ({ ivrs }) => ivrs.update(ivrId, changed),
        changes: ['ivrs'],
      })}
      deletion={{
        text: `${numbersText(ivr)} All its menus go too. This cannot be undone.`,
        typed: ivr.name,
        reason,
        action: {
          call: ({ ivrs }) => ivrs.delete(ivrId),
          gone: ['ivrs', 'show', ivrId],
          changes: ['ivrs', 'phoneNumbers', 'lines', 'greetings'],
        },
      }}
    />
  );
}

function numbersText({ phone_number_names: names }: Schemas['Ivr']): string {
  if (names.length === 0) return 'No number uses it.';
  return `Callers of ${names.join(', ')} come to the groups of these numbers without a menu.`;
}
