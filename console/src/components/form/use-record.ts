import { useForm, type UseFormReturnType } from '@mantine/form';
import { useEffect, useRef, useState } from 'react';
import { useAct, useReasonAgainst, type Action } from '../../api/act.ts';
import { fieldErrorsOf } from '../../api/errors.ts';
import type { Wording } from './change-list.tsx';
import { changesBetween, inShape, valuesByPath, type ByPath, type Changed } from './changes.ts';
import { isFailureLeft, objectionsLeft } from './objections.ts';
import { useUnreadFields } from './unread.ts';
import { useMeanwhile } from './use-meanwhile.ts';

export type Values = Record<string, unknown>;
export type FormOf<Shown extends Values> = UseFormReturnType<Shown>;

export interface RecordProps<Shown extends Values, Answer> extends Wording {
  /** as the API has them; of one that is there, what is saved now: the form follows it */
  readonly initial: Shown;
  /** `changed`: the properties that differ from `initial` alone, for what changes a record */
  readonly action: (values: Shown, changed: Changed<Shown>) => Action<Answer>;
  /** whether it makes a record: then there are no old values to tell */
  readonly isNew?: boolean;
  /** paths of objects whose properties are changed one by one */
  readonly parts?: readonly string[];
  /** reads what is saved by now, so that nothing is overwritten unseen */
  readonly latest?: () => Promise<Shown>;
  /** who has changed a value meanwhile */
  readonly changedBy?: (path: string) => string | undefined;
  /** why it cannot be saved, by this person or on this plan: it is shown, and cannot be changed */
  readonly reason?: string | null | undefined;
  readonly onDone: (answer: Answer) => unknown;
  /** what an objection at a path depends on beside the value there */
  readonly about?: (path: string) => readonly string[];
  /** the paths of what the API objects to */
  readonly onRefused?: (paths: readonly string[]) => void;
}

/** Others have changed the same: it is not sent until somebody has decided. */
class ChangedMeanwhile extends Error {}

const isEmpty = (changes: ByPath) => Object.keys(changes).length === 0;

/** A record in a form: its values, how they differ from what is saved, and what saving them comes to. */
export function useRecord<Shown extends Values, Answer>(props: RecordProps<Shown, Answer>) {
  const { isNew = false, parts = [] } = props;
  const initial = useInitial(props);
  const form = useForm<Shown>({
    initialValues: initial,
    onValuesChange: (after, before) =>
      form.setErrors((errors) => objectionsLeft(errors, [before, after], props.about)),
  });
  const [mine, theirs] = [valuesByPath(form.values, parts), valuesByPath(initial, parts)];
  const changed = changesBetween(theirs, mine);
  const setValue = (path: string, value: unknown) => form.setFieldValue(path, value as never);
  const meanwhile = useMeanwhile({ mine, theirs, setValue });
  const action = props.action(form.values, inShape<Shown>(changed, parts));
  const save = useSave({ ...props, form, action, mine, meanwhile });
  const { hasUnread, note } = useUnreadFields();
  const [discarded, setDiscarded] = useState(0);
  const unsaved = save.isSaved ? {} : changed;
  const isUnchanged = isEmpty(unsaved) && !hasUnread;
  const forbidden = useReasonAgainst(action.call) || props.reason;
  const reason = forbidden || reasonAgainst(meanwhile.conflicts, isUnchanged && !isNew);
  return {
    form,
    mine,
    theirs,
    unsaved,
    action,
    meanwhile,
    /** why nothing of it can be changed, whatever is typed */
    forbidden,
    reason,
    isPending: save.isPending,
    error: isFailureLeft(save.error, form.errors) ? save.error : null,
    element: save.element,
    isUnsaved: hasUnread || !isEmpty(unsaved),
    noteUnread: note,
    /** how often what was typed was let go: fields that keep text of their own begin anew */
    discarded,
    take(path: string) {
      setValue(path, theirs[path]);
      meanwhile.settle(path);
    },
    discard() {
      form.setValues(initial);
      form.clearErrors();
      meanwhile.forget();
      save.forget();
      setDiscarded(discarded + 1);
    },
    submit() {
      if (reason || save.isPending) return;
      if (hasUnread) save.refuse();
      else save.submit();
    },
  };
}

/** What the form begins with. Of what is being made, that stays, whatever becomes of the defaults meanwhile. */
function useInitial<Shown extends Values>({
  initial,
  isNew,
}: Pick<RecordProps<Shown, unknown>, 'initial' | 'isNew'>): Shown {
  const [first] = useState(initial);
  return isNew ? first : initial;
}

/** Why it cannot be saved; null: it can. */
function reasonAgainst(conflicts: readonly string[], isUnchanged: boolean): string | null {
  if (conflicts.length > 0) return 'Decide first about what was changed meanwhile';
  return isUnchanged ? 'Nothing is changed' : null;
}

interface Save<Shown extends Values, Answer> extends Pick<
  RecordProps<Shown, Answer>,
  'latest' | 'parts' | 'isNew' | 'onDone' | 'onRefused'
> {
  readonly form: FormOf<Shown>;
  readonly action: Action<Answer>;
  readonly mine: ByPath;
  readonly meanwhile: ReturnType<typeof useMeanwhile>;
}

function useSave<Shown extends Values, Answer>(save: Save<Shown, Answer>) {
  const { form, action, mine, meanwhile, latest, isNew = false, parts = [] } = save;
  const sent = useRef(mine);
  const { element, leadToObjection } = useObjectionFocus();
  const { mutate, reset, isPending, isSuccess, error } = useAct<Answer>({
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
    leadToObjection();
    save.onRefused?.(Object.keys(errors));
  };
  return {
    element,
    // What is made is made once, and its form is left.
    isPending: isPending || (isSuccess && isNew),
    isSaved: isSuccess && isEmpty(changesBetween(sent.current, mine)),
    error: error instanceof ChangedMeanwhile ? null : error,
    forget: reset,
    /** sends nothing: a field says why */
    refuse() {
      form.clearErrors();
      leadToObjection();
    },
    submit() {
      form.clearErrors();
      sent.current = mine;
      mutate({ ...action, call }, { onError: refused });
    },
  };
}

/** Leads to the first field that is objected to, once it is in sight: another tab may have to be shown first. */
function useObjectionFocus() {
  const element = useRef<HTMLFormElement>(null);
  const isLeading = useRef(false);
  useEffect(() => {
    if (!isLeading.current) return;
    const field = element.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!field) return;
    isLeading.current = false;
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: 'start' });
  });
  return {
    element,
    leadToObjection() {
      isLeading.current = true;
    },
  };
}
