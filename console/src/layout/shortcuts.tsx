import { Kbd, Modal, Table } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { createSignal, useSignal } from '../api/signal.ts';
import { useSections } from './destinations.ts';

const isOpen = createSignal(false);
export const openShortcuts = (): void => isOpen.set(true);

const general = [
  { keys: ['Ctrl', 'K'], does: 'Go anywhere, do anything' },
  { keys: ['/'], does: 'Search on this page' },
  { keys: ['?'], does: 'Show this' },
];

/** `g`, then a letter: goes to a page. */
function useGoTo(destinations: readonly { to: string; key?: string }[]): void {
  const navigate = useNavigate();
  useEffect(() => {
    let isWaiting = false;
    const onKey = (event: KeyboardEvent) => {
      const isTyping = (event.target as Element).closest(
        'input, textarea, select, [contenteditable]',
      );
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const found = isWaiting && destinations.find(({ key }) => key === event.key);
      isWaiting = event.key === 'g';
      if (found) void navigate({ to: found.to });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [destinations, navigate]);
}

export function ShortcutSheet() {
  const destinations = useSections().flatMap((section) => section.destinations);
  useGoTo(destinations);
  useHotkeys([
    ['shift+?', openShortcuts],
    ['/', () => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus()],
  ]);
  const goTo = destinations.flatMap(({ key, label }) =>
    key ? [{ keys: ['g', key], does: label }] : [],
  );
  return (
    <Modal opened={useSignal(isOpen)} onClose={() => isOpen.set(false)} title="Keyboard shortcuts">
      <Table>
        <Table.Tbody>
          {[...general, ...goTo].map(({ keys, does }) => (
            <Table.Tr key={keys.join(' ')}>
              <Table.Td>
                {keys.map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Th fw={400}>{does}</Table.Th>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
