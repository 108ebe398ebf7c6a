import { Button, Stack, Text } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel.tsx';
import { RunProgress } from '../../../components/run/run-progress.tsx';
import type { Run } from '../../../components/run/run.ts';
import { useRun } from '../../../components/run/use-run.ts';
import { NamedNumbers } from './named-numbers.tsx';

const none: readonly number[] = [];

export interface Chosen {
  readonly ids: readonly number[];
  readonly onBegin: (run: Run) => void;
}

/**
 * A panel about the numbers that were selected. Their ids stay with this entry of the browser's history, also after a
 * reload; a link that somebody is sent has none.
 */
export function ChosenNumbersPanel({
  verb,
  onStopped,
  children,
}: {
  verb: string;
  /** told of what has begun, when nothing more is begun */
  onStopped?: (run: Run) => void;
  children: (chosen: Chosen) => ReactNode;
}) {
  const navigate = useNavigate();
  const ids = useLocation({ select: ({ state }) => state.numberIds }) ?? none;
  const running = useRun(onStopped);
  const close = () => void navigate({ to: '/numbers', search: true });
  const what = ids.length === 1 ? 'number' : 'numbers';
  return (
    <Panel title={`${verb} ${ids.length.toLocaleString('en')} ${what}`} onClose={close}>
      {ids.length === 0 ? (
        <NoneChosen onClose={close} />
      ) : (
        <Stack>
          <NamedNumbers ids={ids} />
          {running.run ? (
            <RunProgress running={running} />
          ) : (
            children({ ids, onBegin: running.begin })
          )}
        </Stack>
      )}
    </Panel>
  );
}

function NoneChosen({ onClose }: { onClose: () => void }) {
  return (
    <Stack>
      <Text>No number is selected. Tick those that are meant in the list, then come back.</Text>
      <Button variant="default" onClick={onClose}>
        To the list
      </Button>
    </Stack>
  );
}
