import { Button, Stack, Text } from '@mantine/core';
import { Panel } from '../../components/panel.tsx';

/** Where an old link leads, or one to what somebody else has just deleted. */
export function GoneFromIvr({ what, onClose }: { what: string; onClose: () => void }) {
  return (
    <Panel title={`There is no such ${what}`} onClose={onClose}>
      <Stack>
        <Text size="sm">It is not in this IVR, or no more.</Text>
        <Button variant="default" w="fit-content" onClick={onClose}>
          To the IVR
        </Button>
      </Stack>
    </Panel>
  );
}
