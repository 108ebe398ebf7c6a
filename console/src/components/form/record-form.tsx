import { Button, Group, Stack } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useBlocker } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { useAct, type Action } from '../../api/act.ts';
import { fieldErrorsOf } from '../../api/errors.ts';
import { ExplainedButton } from '../explained-button.tsx';
import { Failure } from '../failure.tsx';
import { ShowAsCurl } from '../show-as-curl.tsx';
import { ChangeList, type Wording } from './change-list.tsx';
import { changesBetween, inShape, valuesByPath, type ByPath, type Changed } from './changes.ts';
import { LeaveQuestion } from './leave-question.tsx';
import { Meanwhile } from './meanwhile.tsx';
import classes from './record-form.module.css';
import { useMeanwhile } from './use-meanwhile.ts';

export type Values = Record<string, unknown>;
export type FormOf<Shown extends Values> = UseFormReturnType<Shown>;

interface RecordFormProps<Shown extends Values, Answer> extends Wording {
  /** as the API has them; of one that is there, what is saved now: the form follows it */
  readonly initial: Shown;
  readonly fields: (form: FormOf<Shown>) => ReactNode;
  /** `changed`: the properties that differ from `initial` alone, for what changes a record */
  readonly action: (values: Shown, changed: Changed<Shown>) => Action<Answer>;
  readonly submitLabel: string;
  /** whether it makes a record: then there are no old values to tell */
  readonly isNew?: boolean;
  /** paths of objects whose properties are changed one by one */
  readonly parts?: readonly string[];
  /** reads what is saved by now, so that nothing is overwritten unseen */
  readonly latest?: () => Promise<Shown>;
  /** who has changed a value meanwhile */
  readonly changedBy?: (path: string) => string | undefined;
  readonly onDone: (answer: Answer) => unknown;
  /** the paths of what the API objects to */
  readonly onRefused?: (paths: readonly string[]) => void;
}

const isEmpty = (changes: ByPath) => Object.keys(changes).length === 0;

/** Others have changed the same: it is not sent until somebody has decided. */
class ChangedMeanwhile extends Error {}

/**
 * A record in a form: shows what a save would change before it does, what others have changed meanwhile, puts the
 * API's objections next to their fields, and lets nobody leave what is not saved by mistake.
 */
export function RecordForm<Shown extends Values, Answer>(props: RecordFormProps<Shown, Answer>) {
  const { initial, fields, isNew = false } = props;
  const form = useForm<Shown>({ initialValues: initial });
  const { mine, theirs, changed, parts } = comparison(props, form.values);
  const setValue = (path: string, value: unknown) => form.setFieldValue(path, value as never);
  const meanwhile = useMeanwhile({ mine, theirs, setValue });
  const action = props.action(form.values, inShape<Shown>(changed, parts));
  const { submit, isPending, isSaved, error } = useSave({
    ...props,
    form,
    action,
    mine,
    meanwhile,
  });
  const isUnsaved = !isEmpty(changed) && !isSaved;
  const blocker = useBlocker({
    // The page's search, such as its tab, leaves the form where it is.
    shouldBlockFn: ({ current, next }) =>
      isUnsaved && !isPending && current.pathname !== next.pathname,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  const take = (path: string) => {
    setValue(path, theirs[path]);
    meanwhile.settle(path);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        {fields(form)}
        {error && <Failure error={error} title="It was not saved" />}
        <Meanwhile
          {...{ ...meanwhile, mine, theirs, wording: props, changedBy: props.changedBy }}
          onTake={take}
          onKeep={meanwhile.settle}
        />
        <div className={classes.foot}>
          {!isNew && <ChangeList before={theirs} changed={changed} wording={props} />}
          <Group justify="space-between" gap="xs">
            <ShowAsCurl call={action.call} />
            <Group gap="xs">
              {!isNew && isUnsaved && (
                <Button variant="default" onClick={() => form.setValues(initial)}>
                  Discard
                </Button>
              )}
              <ExplainedButton
                type="submit"
                loading={isPending}
                reason={reasonAgainst({ isNew, changed, ...meanwhile })}
              >
                {props.submitLabel}
              </ExplainedButton>
            </Group>
          </Group>
        </div>
      </Stack>
      <LeaveQuestion blocker={blocker} />
    </form>
  );
}

function comparison<Shown extends Values>(
  { initial, parts = [] }: Pick<RecordFormProps<Shown, unknown>, 'initial' | 'parts'>,
  values: Shown,
) {
  const [mine, theirs] = [valuesByPath(values, parts), valuesByPath(initial, parts)];
  return { mine, theirs, changed: changesBetween(theirs, mine), parts };
}

function reasonAgainst({
  isNew,
  changed,
  conflicts,
}: {
  isNew: boolean;
  changed: ByPath;
  conflicts: readonly string[];
}): string | null {
  if (conflicts.length > 0) return 'Decide first about what was changed meanwhile';
  return !isNew && isEmpty(changed) ? 'Nothing is changed' : null;
}

interface Save<Shown extends Values, Answer> extends Pick<
  RecordFormProps<Shown, Answer>,
  'latest' | 'parts' | 'onDone' | 'onRefused'
> {
  readonly form: FormOf<Shown>;
  readonly action: Action<Answer>;
  readonly mine: ByPath;
  readonly meanwhile: ReturnType<typeof useMeanwhile>;
}

function useSave<Shown extends Values, Answer>(save: Save<Shown, Answer>) {
  const { form, action, mine, meanwhile, latest, parts = [] } = save;
  const sent = useRef(mine);
  const { mutate, isPending, isSuccess, error } = useAct<Answer>({
    onDone(answer) {
      meanwhile.noteSaved(sent.current);
      return save.onDone(answer);
    },
  });
  const call: typeof action.call = async (client) => {
    const readNow = latest && (async () => valuesByPath(await latest(), parts));
    if (readNow && (await meanwhile.hasConflictsWith(readNow))) throw new ChangedMeanwhile();
    return action.call(client);
  };
  const refused = (failure: unknown) => {
    const errors = fieldErrorsOf(failure);
    form.setErrors(errors);
    save.onRefused?.(Object.keys(errors));
  };
  return {
    isPending,
    isSaved: isSuccess && isEmpty(changesBetween(sent.current, mine)),
    error: error instanceof ChangedMeanwhile ? null : error,
    submit() {
      if (isPending || meanwhile.conflicts.length > 0) return;
      form.clearErrors();
      sent.current = mine;
      mutate({ ...action, call }, { onError: refused });
    },
  };
}
