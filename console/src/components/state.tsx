import { Badge } from '@mantine/core';
import { CircleAlert, CircleCheck, CircleDashed, CirclePause, Clock } from 'lucide-react';

const looks = {
  good: { color: 'green', icon: CircleCheck },
  waiting: { color: 'blue', icon: Clock },
  paused: { color: 'yellow', icon: CirclePause },
  bad: { color: 'red', icon: CircleAlert },
  off: { color: 'gray', icon: CircleDashed },
} as const;

export type Mood = keyof typeof looks;

/** A state in a word, with a sign and a colour that say the same. */
export function State({ mood, children }: { mood: Mood; children: string }) {
  const { color, icon: Icon } = looks[mood];
  return (
    <Badge color={color} variant="light" tt="none" leftSection={<Icon size={12} aria-hidden />}>
      {children}
    </Badge>
  );
}
