import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useAct, useReasonAgainst, type Action } from '../api/act.ts';
import { ExplainedButton } from './explained-button.tsx';
import { Failure } from './failure.tsx';
import { ShowAsCurl } from './show-as-curl.tsx';
import { useFocusBack } from './focus.ts';

/** What is asked before something is done that many would regret. */
export interface Question<Answer> {
  readonly title: string;
  /** what will happen, what breaks, and how it can be undone */
  readonly text: ReactNode;
  /** on the button: the verb */
  readonly verb: string;
  readonly action: Action<Answer>;
  /** what has to be typed first, of what cannot be undone */
  readonly typed?: string;
  readonly isDangerous?: boolean;
  readonly onDone?: (answer: Answer) => unknown;
}

/** As a browser shows it: nobody can tell several spaces from one. */
const asShown = (text: string) => text.trim().replaceAll(/\s+/g, ' ');

/** Asks, does it, and stays with the reason where that fails. null: there is nothing to ask. */
export function Ask<Answer>({
  question,
  onClose,
}: {
  question: Question<Answer> | null;
  onClose: () => void;
}) {
  return (
    <Modal opened={question !== null} onClose={onClose} title={question?.title ?? ''}>
      {question && <Asked question={question} onClose={onClose} />}
    </Modal>
  );
}

function Asked<Answer>({ question, onClose }: { question: Question<Answer>; onClose: () => void }) {
  const { text, verb, action, typed, isDangerous = true, onDone } = question;
  useFocusBack();
  const [given, setGiven] = useState('');
  const { mutate, isPending, error } = useAct<Answer>({
    onDone(answer) {
      onClose();
      // Where it leads elsewhere, what was deleted is read by nobody any more when the rest is read anew.
      return onDone?.(answer);
    },
  });
  const reason = useReasonAgainst(action.call);
  const isTyped = typed === undefined || asShown(given) === asShown(typed);
  return (
    <Stack>
      <Text component="div" size="sm">
        {text}
      </Text>
      {typed !== undefined && (
        <TextInput
          label={`Type ${typed} to go on`}
          value={given}
          onChange={({ currentTarget }) => setGiven(currentTarget.value)}
          autoComplete="off"
          data-1p-ignore
        />
      )}
      {error && <Failure error={error} />}
      <Group justify="space-between">
        <ShowAsCurl call={action.call} />
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          {reason ? (
            <ExplainedButton reason={reason}>{verb}</ExplainedButton>
          ) : (
            <Button
              color={isDangerous ? 'red' : 'trunk'}
              loading={isPending}
              disabled={!isTyped}
              onClick={() => mutate(action)}
            >
              {verb}
            </Button>
          )}
        </Group>
      </Group>
    </Stack>
  );
}
