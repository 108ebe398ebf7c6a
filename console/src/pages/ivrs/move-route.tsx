import { Group } from '@mantine/core';
import { useState } from 'react';
import { Ask, type Question } from '../../components/ask.tsx';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { notifyDone } from '../../components/notify.ts';
import { RecordSelect } from '../../components/record/choice-fields.tsx';
import { keyName, type Ivr, type Menu, type Route } from './ivr-tree.ts';

/** Puts a key into another menu. The API has no such operation: it is made there, then taken away here. */
export function MoveRoute({
  ivr,
  menu,
  route,
  reason,
  onMoved,
}: {
  ivr: Ivr;
  menu: Menu;
  route: Route;
  reason: string | null;
  onMoved: () => void;
}) {
  const others = ivr.menus.filter(({ id }) => id !== menu.id);
  const [targetId, setTargetId] = useState<number | null>(null);
  const [isAsking, setAsking] = useState(false);
  const target = others.find(({ id }) => id === targetId);
  if (others.length === 0) return null;
  return (
    <Group align="flex-end" gap="xs">
      <RecordSelect
        label="Move it to another menu"
        choices={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={targetId}
        onChange={setTargetId}
        disabled={reason !== null}
        flex={1}
      />
      <ExplainedButton
        needs="ivrs:write"
        variant="default"
        reason={target ? null : 'Choose a menu first'}
        onClick={() => setAsking(true)}
      >
        Move
      </ExplainedButton>
      <Ask
        question={isAsking && target ? questionOf({ ivr, menu, route }, target, onMoved) : null}
        onClose={() => setAsking(false)}
      />
    </Group>
  );
}

function questionOf(
  { ivr, menu, route }: { ivr: Ivr; menu: Menu; route: Route },
  target: Menu,
  onMoved: () => void,
): Question<unknown> {
  const { keypress, action, options, overflow_options } = route;
  const name = keyName(keypress);
  return {
    title: `Move ${name} to ${target.name}?`,
    text: `It is made in ${target.name} with all that it does, then deleted in ${menu.name}. Callers may find it in both for a moment.`,
    verb: 'Move it',
    isDangerous: false,
    action: {
      async call({ ivrRoutes }) {
        await ivrRoutes.create(ivr.id, target.id, { keypress, action, options, overflow_options });
        await ivrRoutes.delete(ivr.id, menu.id, route.id);
      },
      changes: ['ivrs'],
    },
    onDone() {
      notifyDone(`${name} is in ${target.name} now`);
      onMoved();
    },
  };
}
