import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ExplainedButton } from '../explained-button.tsx';
import { Failure } from '../failure.tsx';
import { ShowAsCurl } from '../show-as-curl.tsx';
import { ChangeList } from './change-list.tsx';
import { LeaveQuestion } from './leave-question.tsx';
import { Meanwhile } from './meanwhile.tsx';
import classes from './record-form.module.css';
import { UnreadFields } from './unread.ts';
import { useRecord, type FormOf, type RecordProps, type Values } from './use-record.ts';

export type { FormOf, Values } from './use-record.ts';

export interface RecordFormProps<Shown extends Values, Answer> extends RecordProps<Shown, Answer> {
  readonly fields: (form: FormOf<Shown>) => ReactNode;
  readonly submitLabel: string;
}

/**
 * A record in a form: shows what a save would change before it does, what others have changed meanwhile, puts the
 * API's objections next to their fields, and lets nobody leave what is not saved by mistake.
 */
export function RecordForm<Shown extends Values, Answer>(props: RecordFormProps<Shown, Answer>) {
  const record = useRecord(props);
  const { form, isUnsaved, isPending, reason } = record;
  return (
    <form
      ref={record.element}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        record.submit();
      }}
    >
      <Stack>
        <fieldset
          key={record.discarded}
          disabled={Boolean(record.forbidden)}
          className={classes.fields}
        >
          <UnreadFields value={record.noteUnread}>{props.fields(form)}</UnreadFields>
        </fieldset>
        <div className={classes.foot}>
          <Told {...props} record={record} />
          <Group justify="space-between" gap="xs">
            <ShowAsCurl call={record.action.call} />
            <Group gap="xs">
              {!props.isNew && isUnsaved && (
                <Button variant="default" onClick={record.discard}>
                  Discard
                </Button>
              )}
              <ExplainedButton type="submit" loading={isPending} reason={reason}>
                {props.submitLabel}
              </ExplainedButton>
            </Group>
          </Group>
        </div>
      </Stack>
      <LeaveQuestion isAsked={isUnsaved && !isPending} isAskedAtClosing={isUnsaved} />
    </form>
  );
}

/** What to know before it is saved. */
function Told<Shown extends Values, Answer>({
  record,
  isNew,
  changedBy,
  ...wording
}: RecordFormProps<Shown, Answer> & { record: ReturnType<typeof useRecord<Shown, Answer>> }) {
  const { error, mine, theirs, unsaved, meanwhile, isUnsaved } = record;
  return (
    <div className={classes.told}>
      {error && <Failure error={error} title="It was not saved" />}
      <Meanwhile
        {...{ mine, theirs, wording, changedBy }}
        conflicts={meanwhile.conflicts}
        followed={isUnsaved ? meanwhile.followed : []}
        onTake={record.take}
        onKeep={meanwhile.settle}
      />
      {!isNew && <ChangeList before={theirs} changed={unsaved} wording={wording} />}
    </div>
  );
}
