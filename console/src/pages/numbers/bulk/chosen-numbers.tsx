import { Button, Stack, Text } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Panel } from '../../../components/panel.tsx';

const none: readonly number[] = [];

/**
 * A panel about the numbers that were selected. Their ids stay with this entry of the browser's history, also after a
 * reload; a link that somebody is sent has none.
 */
export function ChosenNumbersPanel({
  verb,
  children,
}: {
  verb: string;
  children: (chosen: {
    ids: readonly number[];
    /** while something is sent, the panel stays */
    onBusy: (isBusy: boolean) => void;
  }) => ReactNode;
}) {
  const navigate = useNavigate();
  const ids = useLocation({ select: ({ state }) => state.numberIds }) ?? none;
  const [isBusy, setIsBusy] = useState(false);
  const close = () => {
    if (!isBusy) void navigate({ to: '/numbers', search: true });
  };
  const what = ids.length === 1 ? 'number' : 'numbers';
  return (
    <Panel title={`${verb} ${ids.length.toLocaleString('en')} ${what}`} onClose={close}>
      {ids.length > 0 ? (
        children({ ids, onBusy: setIsBusy })
      ) : (
        <Stack>
          <Text>No number is selected. Tick those that are meant in the list, then come back.</Text>
          <Button variant="default" onClick={close}>
            To the list
          </Button>
        </Stack>
      )}
    </Panel>
  );
}
