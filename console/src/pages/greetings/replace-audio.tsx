import { Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Schemas } from 'trunkline/client';
import { useAct, type Action } from '../../api/act.ts';
import { clientTelling } from '../../api/upload.ts';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { Failure } from '../../components/failure.tsx';
import { LeaveQuestion } from '../../components/form/leave-question.tsx';
import { notifyDone } from '../../components/notify.ts';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { Recorder } from './recorder.tsx';

type Greeting = Schemas['Greeting'];

/** A slow line takes its time for ten megabytes. */
const uploadTimeout = 15 * 60_000;

const uploadOf = (id: Greeting['id'], audio: Blob, signal?: AbortSignal): Action<Greeting> => ({
  call: ({ greetings }) => greetings.upload(id, audio, { signal, timeout: uploadTimeout }),
  changes: ['greetings'],
});

/** New audio for a greeting: a file, or what is recorded here. */
export function ReplaceAudio({ greeting: { id, pending } }: { greeting: Greeting }) {
  const [share, setShare] = useState(0);
  const cancel = useRef<AbortController>(null);
  const forgetFile = useRef<() => void>(null);
  useEffect(() => () => cancel.current?.abort(), []);
  const { mutate, isPending, error } = useAct<Greeting>({
    client: useMemo(() => clientTelling(setShare), []),
    onDone: ({ audio_name }) => notifyDone(`Callers hear ${audio_name ?? 'it'} now`),
  });
  const upload = (audio: File) => {
    setShare(0);
    cancel.current = new AbortController();
    mutate(uploadOf(id, audio, cancel.current.signal));
  };
  const isCancelled = cancel.current?.signal.aborted ?? false;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <FileButton
          accept=".mp3,.wav,audio/mpeg,audio/wav"
          inputProps={{ 'aria-label': 'Audio file' }}
          resetRef={forgetFile}
          onChange={(file) => {
            if (!file) return;
            upload(file);
            // Or the browser would take the same file, chosen again, for no change.
            forgetFile.current?.();
          }}
        >
          {(props) => (
            <ExplainedButton
              {...props}
              needs="greetings:write"
              variant="default"
              loading={isPending}
            >
              {pending ? 'Upload MP3 or WAV' : 'Replace by MP3 or WAV'}
            </ExplainedButton>
          )}
        </FileButton>
        <Recorder isDisabled={isPending} onRecorded={upload} />
        <ShowAsCurl call={uploadOf(id, new File([], 'greeting.mp3')).call} />
      </Group>
      {isPending && <Uploaded share={share} onCancel={() => cancel.current?.abort()} />}
      <LeaveQuestion isAsked={isPending} title="Stop the upload?">
        The audio is not all there yet. Who leaves now stops it:{' '}
        {pending
          ? 'the greeting stays without audio.'
          : 'callers go on hearing what was there before.'}
      </LeaveQuestion>
      {error && !isCancelled && <Failure error={error} title="The audio was not taken" />}
    </Stack>
  );
}

/** `share`: from 0 to 1. */
function Uploaded({ share, onCancel }: { share: number; onCancel: () => void }) {
  return (
    <Group gap="xs" wrap="nowrap">
      <Progress value={share * 100} flex={1} aria-label="Uploaded" />
      <Text size="sm" w={48} ta="end">
        {Math.floor(share * 100)} %
      </Text>
      <Button size="xs" variant="default" onClick={onCancel}>
        Cancel
      </Button>
    </Group>
  );
}
