import { Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Terminal } from 'lucide-react';
import type { Client } from 'trunkline/client';
import { useAccount } from '../api/account.ts';
import { curlOf } from '../api/curl.ts';
import { Copy } from './copy.tsx';
import classes from './show-as-curl.module.css';

type Call = (client: Client) => Promise<unknown>;

/** Whatever a page does, a program can do: the request, as a command. */
export function ShowAsCurl({ call, label = 'Show as curl' }: { call: Call; label?: string }) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        classNames={{ root: classes.button, section: classes.icon }}
        leftSection={<Terminal size={14} aria-hidden />}
        onClick={open}
      >
        <span className={classes.label}>{label}</span>
      </Button>
      <Modal opened={isOpen} onClose={close} title="The same by curl" size="lg">
        {isOpen && <Command call={call} />}
      </Modal>
    </>
  );
}

function Command({ call }: { call: Call }) {
  const { user } = useAccount();
  const { data: command = '' } = useQuery({
    queryKey: ['curl'],
    queryFn: () => curlOf(call, user.email),
    gcTime: 0,
    staleTime: 0,
  });
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm">
          With an API token of yours in <Code>TRUNKLINE_TOKEN</Code>:
        </Text>
        <Copy value={command} name="the command" />
      </Group>
      <Code block className={classes.command} tabIndex={0}>
        {command}
      </Code>
    </Stack>
  );
}
