import { Code, Group, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { Copy } from '../../components/copy.tsx';
import { namesOf, useBrands, useGroups, useSchedules } from '../../components/record/choices.ts';
import { NewRecordPanel, RecordPanel } from '../../components/record/record-panel.tsx';
import { DigitalLineFields, labels, type Shown } from './digital-line-fields.tsx';
import { digitalLineQuery } from './queries.ts';

type DigitalLine = Schemas['DigitalLine'];

const useList = () => {
  const navigate = useNavigate();
  return () => void navigate({ to: '/digital-lines' });
};

/** What the API gives a line that is told nothing but its name. */
const standard: Shown = {
  nickname: '',
  group_ids: [],
  default_group_id: null,
  brand_id: null,
  schedule_id: null,
  greeting_ids: [],
  outbound_number: '',
  priority: 0,
  recorded: true,
  call_recording_consent: 'always',
  transcription: false,
};

/** What is left blank is left to the API, or is none. */
function propertiesOf({ default_group_id, brand_id, outbound_number, ...rest }: Partial<Shown>) {
  return {
    ...rest,
    ...(default_group_id && { default_group_id }),
    ...(brand_id && { brand_id }),
    ...(outbound_number !== undefined && { outbound_number: outbound_number.trim() || null }),
  };
}

function shownOf(line: DigitalLine): Shown {
  return {
    nickname: line.nickname,
    group_ids: line.group_ids,
    default_group_id: line.default_group_id,
    brand_id: line.brand_id,
    schedule_id: line.schedule_id,
    greeting_ids: line.greeting_ids,
    outbound_number: line.outbound_number ?? '',
    priority: line.priority,
    recorded: line.recorded,
    call_recording_consent: line.call_recording_consent,
    transcription: line.transcription,
  };
}

export function NewDigitalLinePanel() {
  const close = useList();
  const navigate = useNavigate();
  return (
    <NewRecordPanel<Shown, DigitalLine>
      one="digital line"
      onClose={close}
      onMade={({ id }) =>
        void navigate({ to: '/digital-lines/$digitalLineId', params: { digitalLineId: id } })
      }
      initial={standard}
      labels={labels}
      fields={(form) => <DigitalLineFields form={form} />}
      action={(values) => ({
        call: ({ digitalLines }) =>
          digitalLines.create({ nickname: values.nickname, ...propertiesOf(values) }),
        changes: ['digitalLines', 'lines'],
      })}
    />
  );
}

/** Ids by the names of what they stand for. */
function useValueTexts() {
  const [groups, brands, schedules] = [useGroups(), useBrands(), useSchedules()];
  return (property: string, value: unknown) => {
    if (property === 'group_ids' || property === 'default_group_id') return namesOf(groups, value);
    if (property === 'brand_id') return namesOf(brands, value);
    return property === 'schedule_id' ? namesOf(schedules, value) : undefined;
  };
}

export function DigitalLinePanel() {
  const { digitalLineId } = useParams({ from: '/shell/digital-lines/$digitalLineId' });
  const { data: line } = useSuspenseQuery(digitalLineQuery(digitalLineId));
  const close = useList();
  const valueText = useValueTexts();
  return (
    <RecordPanel<Shown, unknown>
      key={digitalLineId}
      one="digital line"
      name={line.nickname}
      onClose={close}
      facts={<LineId id={line.line_id} />}
      initial={shownOf(line)}
      labels={labels}
      fields={(form) => <DigitalLineFields form={form} />}
      valueText={valueText}
      action={(_values, changed) => ({
        call: ({ digitalLines }) => digitalLines.update(digitalLineId, propertiesOf(changed)),
        changes: ['digitalLines', 'lines'],
      })}
      deletion={{
        text: 'What calls it by its line id finds nothing there any more. This cannot be undone: a new one has another line id.',
        typed: line.nickname,
        action: {
          call: ({ digitalLines }) => digitalLines.delete(digitalLineId),
          gone: ['digitalLines', 'show', digitalLineId],
          changes: ['digitalLines', 'lines'],
        },
      }}
    />
  );
}

function LineId({ id }: { id: string }) {
  return (
    <div>
      <Text size="sm">An app or a page reaches it by its line id:</Text>
      <Group gap="xs">
        <Code>{id}</Code>
        <Copy value={id} name="the line id" />
      </Group>
    </div>
  );
}
