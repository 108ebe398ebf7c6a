import { Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useReasonAgainst } from '../../api/act.ts';
import type { ReadKey } from '../../api/read.ts';
import { Ask, type Question } from '../ask.tsx';
import { ExplainedButton } from '../explained-button.tsx';
import { RecordForm, type RecordFormProps, type Values } from '../form/record-form.tsx';
import { notifyDone } from '../notify.ts';
import { Panel } from '../panel.tsx';

interface PanelProps {
  readonly onClose: () => void;
  readonly size?: 'md' | 'lg' | 'xl';
}

type FormProps<Shown extends Values, Answer> = Omit<
  RecordFormProps<Shown, Answer>,
  'isNew' | 'submitLabel' | 'onDone'
>;

interface NewRecordProps<Shown extends Values, Answer>
  extends FormProps<Shown, Answer>, PanelProps {
  /** `group` */
  readonly one: string;
  /** where it is found once it is made, and what is told of it */
  readonly onMade: (made: Answer) => void;
  readonly children?: ReactNode;
}

/** Makes a record, and leads to what is next. */
export function NewRecordPanel<Shown extends Values, Answer extends object>({
  one,
  onMade,
  onClose,
  size,
  children,
  ...form
}: NewRecordProps<Shown, Answer>) {
  return (
    <Panel title={`New ${one}`} onClose={onClose} {...(size && { size })}>
      {children}
      <RecordForm
        {...form}
        isNew
        submitLabel={`Create the ${one}`}
        onDone={(made) => {
          notifyDone(`The ${one} is there`);
          onMade(made);
        }}
      />
    </Panel>
  );
}

/** What deleting comes to, and why it cannot be done. */
export interface Deletion extends Pick<Question<unknown>, 'text' | 'action' | 'typed'> {
  readonly reason?: string | null | undefined;
}

interface RecordPanelProps<Shown extends Values, Answer>
  extends FormProps<Shown, Answer>, PanelProps {
  readonly one: string;
  readonly name: string;
  readonly deletion: Deletion;
  /** where to go once it is deleted, unless that is where closing leads */
  readonly onDeleted?: () => void;
  /** above the form: what of it is read only */
  readonly facts?: ReactNode;
  /** below the form: what belongs to it, such as the numbers that use it */
  readonly children?: ReactNode;
}

/** A record that is there: changed, deleted, and what it is used by. */
export function RecordPanel<Shown extends Values, Answer>({
  one,
  name,
  onClose,
  size,
  deletion,
  onDeleted = onClose,
  facts,
  children,
  ...form
}: RecordPanelProps<Shown, Answer>) {
  return (
    <Panel title={name} onClose={onClose} {...(size && { size })}>
      <Stack gap="xl">
        {facts}
        <RecordForm {...form} submitLabel="Save" onDone={() => notifyDone('Saved')} />
        {children}
        <DeleteRecord {...{ one, name, deletion }} onDone={onDeleted} />
      </Stack>
    </Panel>
  );
}

/** Deletes a record once that has been confirmed. */
export function DeleteRecord({
  one,
  name,
  deletion: { reason, ...asked },
  onDone,
}: {
  one: string;
  name: string;
  deletion: Deletion;
  onDone: () => void;
}) {
  const [isAsking, setAsking] = useState(false);
  const refused = useReasonAgainst(asked.action.call) ?? reason;
  const forget = useForgetting();
  const question: Question<unknown> = {
    ...asked,
    title: `Delete ${name}?`,
    verb: `Delete the ${one}`,
    onDone() {
      notifyDone(`${name} is deleted`);
      forget(asked.action.gone);
      onDone();
    },
  };
  return (
    <Group>
      <ExplainedButton
        variant="subtle"
        color="red"
        reason={refused}
        onClick={() => setAsking(true)}
      >
        Delete
      </ExplainedButton>
      <Ask question={isAsking ? question : null} onClose={() => setAsking(false)} />
    </Group>
  );
}

/** What is gone is forgotten once nobody looks at it any more: who comes back is told by the service. */
function useForgetting() {
  const queries = useQueryClient();
  const forgotten = useRef<ReadKey>(undefined);
  useEffect(
    () => () => {
      if (forgotten.current) queries.removeQueries({ queryKey: forgotten.current, exact: true });
    },
    [queries],
  );
  return (gone: ReadKey | undefined) => {
    forgotten.current = gone;
  };
}
