import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { UsersRound } from 'lucide-react';
import type { ByPath } from './changes.ts';
import { valueIn, type Wording } from './change-list.tsx';

interface MeanwhileProps {
  /** paths of what is changed here and there */
  readonly conflicts: readonly string[];
  /** paths of what was changed there alone, and shows here what it is now */
  readonly followed: readonly string[];
  readonly mine: ByPath;
  readonly theirs: ByPath;
  readonly wording: Wording;
  /** who has changed it; where nobody knows, undefined */
  readonly changedBy?: ((path: string) => string | undefined) | undefined;
  readonly onTake: (path: string) => void;
  readonly onKeep: (path: string) => void;
}

/** What others have saved since the form was opened: whoever goes on, knows. */
export function Meanwhile(props: MeanwhileProps) {
  const { conflicts, followed, theirs, wording, changedBy } = props;
  const told = followed.filter((path) => wording.labels[path] !== undefined);
  if (conflicts.length === 0 && told.length === 0) return null;
  const who = (path: string) => changedBy?.(path) ?? 'Somebody';
  return (
    <Alert
      color={conflicts.length > 0 ? 'orange' : 'blue'}
      variant="light"
      icon={<UsersRound aria-hidden />}
      title="Changed meanwhile"
      role="alert"
    >
      <Stack gap="xs">
        {conflicts.map((path) => (
          <Conflict key={path} path={path} who={who(path)} {...props} />
        ))}
        {told.map((path) => (
          <Text key={path} size="sm">
            {who(path)} has changed {wording.labels[path]} to{' '}
            <b dir="auto">{valueIn(wording, path, theirs[path])}</b>. It stays so when you save.
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}

function Conflict({
  path,
  who,
  mine,
  theirs,
  wording,
  onTake,
  onKeep,
}: MeanwhileProps & { path: string; who: string }) {
  const label = wording.labels[path] ?? path;
  return (
    <div role="group" aria-label={label}>
      <Text size="sm">
        {who} has changed {label} to <b dir="auto">{valueIn(wording, path, theirs[path])}</b>. Yours
        is <b dir="auto">{valueIn(wording, path, mine[path])}</b>.
      </Text>
      <Group gap="xs" mt={4}>
        <Button size="compact-sm" variant="default" onClick={() => onTake(path)}>
          Take theirs
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onKeep(path)}>
          Keep mine
        </Button>
      </Group>
    </div>
  );
}
