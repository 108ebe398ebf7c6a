import type { FormOf } from '../../../components/form/record-form.tsx';
import type { Choices } from './choices.ts';
import type { LineValues } from './properties.ts';

export interface FieldProps {
  readonly path: string;
  readonly form: FormOf<LineValues>;
  readonly choices: Choices;
  readonly capabilities: Readonly<Record<string, boolean>>;
}

/** The value at a path of the form, and how it is changed. */
export function bind<Value>({ path, form }: Pick<FieldProps, 'path' | 'form'>) {
  const { value, onChange, error } = form.getInputProps(path) as {
    value: Value;
    onChange: (value: Value) => void;
    error?: string;
  };
  return { value, onChange, error };
}
