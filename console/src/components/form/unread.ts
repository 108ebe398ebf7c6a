import { createContext, use, useCallback, useLayoutEffect, useId, useState } from 'react';

type Note = (field: string, isUnread: boolean) => void;

/** How the fields of a form tell it of text that they do not understand. */
export const UnreadFields = createContext<Note>(() => {});

/** Tells the form around a field that what is typed there is no value yet: it would be lost. The field says why. */
export function useUnread(isUnread: boolean): void {
  const field = useId();
  const note = use(UnreadFields);
  // Known before the key that has shown it goes on to send the form.
  useLayoutEffect(() => {
    if (!isUnread) return undefined;
    note(field, true);
    return () => note(field, false);
  }, [field, isUnread, note]);
}

/** Whether there is text in a form that is no value yet. */
export function useUnreadFields(): { readonly hasUnread: boolean; readonly note: Note } {
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set());
  const note = useCallback<Note>((field, isUnread) => {
    setFields((known) => {
      const others = [...known].filter((one) => one !== field);
      return new Set(isUnread ? [...others, field] : others);
    });
  }, []);
  return { hasUnread: fields.size > 0, note };
}
