import { Button, Group, Stack } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAct, type Action } from '../../api/act.ts';
import { fieldErrorsOf } from '../../api/errors.ts';
import { ExplainedButton } from '../explained-button.tsx';
import { Failure } from '../failure.tsx';
import { ShowAsCurl } from '../show-as-curl.tsx';
import { ChangeList, changesBetween } from './change-list.tsx';
import { LeaveQuestion } from './leave-question.tsx';
import classes from './record-form.module.css';

export type Values = Record<string, unknown>;
export type FormOf<Shown extends Values> = UseFormReturnType<Shown>;

export interface RecordFormProps<Shown extends Values, Answer> {
  /** as the API has them; of one that is there, what is saved now */
  readonly initial: Shown;
  /** what each property is called on the page; those without are not told among the changes */
  readonly labels: Partial<Record<keyof Shown, string>>;
  readonly fields: (form: FormOf<Shown>) => ReactNode;
  /** `changed`: the properties that differ from `initial` alone, for what changes a record */
  readonly action: (values: Shown, changed: Partial<Shown>) => Action<Answer>;
  readonly submitLabel: string;
  /** whether it makes a record: then there are no old values to tell */
  readonly isNew?: boolean;
  /** a value in words, where it is not one already: the name of a group for its id */
  readonly valueText?: (property: keyof Shown & string, value: unknown) => string | undefined;
  /** why it cannot be saved, by this person or on this plan: it is shown, and cannot be changed */
  readonly reason?: string | null | undefined;
  readonly onDone: (answer: Answer) => unknown;
}

/**
 * A record in a form: shows what a save would change before it does, puts the API's objections next to their
 * fields, and lets nobody leave what is not saved by mistake.
 */
export function RecordForm<Shown extends Values, Answer>(props: RecordFormProps<Shown, Answer>) {
  const { initial, labels, fields, submitLabel, isNew = false, valueText, reason, onDone } = props;
  const form = useForm<Shown>({ initialValues: initial });
  const changed = changesBetween(initial, form.values);
  const { mutate, isPending, isSuccess, error } = useAct<Answer>({ onDone });
  const isDirty = Object.keys(changed).length > 0;
  const isMade = isNew && isSuccess;
  const blocker = useBlocker({
    shouldBlockFn: () => isDirty && !isMade && !isPending,
    enableBeforeUnload: isDirty && !isMade,
    withResolver: true,
  });
  const action = props.action(form.values, changed);
  const submit = () =>
    mutate(action, {
      onError: (failure) => form.setErrors(fieldErrorsOf(failure)),
    });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.clearErrors();
        submit();
      }}
    >
      <Stack>
        <fieldset disabled={Boolean(reason)} className={classes.fields}>
          {fields(form)}
        </fieldset>
        {error && <Failure error={error} title="It was not saved" />}
        {!isNew && <ChangeList {...{ initial, changed, labels, valueText }} />}
        <Group justify="space-between">
          <ShowAsCurl call={action.call} />
          {reason ? (
            <ExplainedButton reason={reason}>{submitLabel}</ExplainedButton>
          ) : (
            <Button type="submit" loading={isPending} disabled={!isNew && !isDirty}>
              {submitLabel}
            </Button>
          )}
        </Group>
      </Stack>
      <LeaveQuestion blocker={blocker} />
    </form>
  );
}
