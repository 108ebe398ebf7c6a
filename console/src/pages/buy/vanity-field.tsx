import {
  ActionIcon,
  Popover,
  TextInput,
  UnstyledButton,
  type InputWrapperProps,
} from '@mantine/core';
import { Grip } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTyped } from './use-typed.ts';
import { keyOf, keypad } from '../../../../src/domain/vanity.ts';
import classes from './vanity-field.module.css';

/** So that the fields of a row are at one height. */
export const descriptionBelow: NonNullable<InputWrapperProps['inputWrapperOrder']> = [
  'label',
  'input',
  'error',
  'description',
];

/** What a number is to contain: digits, or a word, with the keys that it is typed with on a telephone. */
export function VanityField({
  value,
  error,
  onChange,
}: {
  value: string;
  error: ReactNode;
  onChange: (contains: string) => void;
}) {
  const { field, type } = useTyped(value, onChange);
  return (
    <div>
      <TextInput
        type="search"
        label="Contains"
        inputWrapperOrder={descriptionBelow}
        description="Digits, letters as on a telephone’s keys, * for any digit"
        placeholder="PIZZA"
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
        error={error}
        rightSection={<Keypad onPress={(digit) => type(`${field.value}${digit}`)} />}
        {...field}
      />
      <KeysOf text={field.value} />
    </div>
  );
}

/** The keys of a word, each with its letters below. */
function KeysOf({ text }: { text: string }) {
  if (!/[a-z]/i.test(text)) return null;
  const keys = text
    .trim()
    .split('')
    .map((character) => keyOf(character));
  return (
    <p className={classes.keys} role="img" aria-label={`On the keys: ${keys.join('')}`}>
      {text
        .trim()
        .split('')
        .map((character, index) => (
          // eslint-disable-next-line react/no-array-index-key -- the place is what a character is known by
          <span key={index} className={classes.key}>
            <b>{keys[index]}</b>
            <Letters of={keys[index] ?? ''} wanted={character} />
          </span>
        ))}
    </p>
  );
}

function Letters({ of, wanted }: { of: string; wanted: string }) {
  const letters = keypad.find(([digit]) => digit === of)?.[1] ?? '';
  return (
    <small>
      {letters
        .split('')
        .map((letter) =>
          letter === wanted.toUpperCase() ? <mark key={letter}>{letter}</mark> : letter,
        )}
    </small>
  );
}

function Keypad({ onPress }: { onPress: (digit: string) => void }) {
  return (
    <Popover position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="Keys of a telephone">
          <Grip size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label="Keys of a telephone">
        <div className={classes.keypad}>
          {keypad.map(([digit, letters]) => (
            <UnstyledButton key={digit} className={classes.button} onClick={() => onPress(digit)}>
              <b>{digit}</b> <small>{letters}</small>
            </UnstyledButton>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
