import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { Mic, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { Failure } from '../../components/failure.tsx';
import classes from './recorder.module.css';
import { record, type Recording } from './recording.ts';

/** Records a greeting by the microphone; what was recorded can be heard before it is used. */
export function Recorder({
  isDisabled,
  onRecorded,
}: {
  isDisabled: boolean;
  onRecorded: (audio: File) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ExplainedButton
        needs="greetings:write"
        variant="default"
        leftSection={<Mic size={16} aria-hidden />}
        reason={isDisabled ? 'Audio is being uploaded' : null}
        onClick={() => setOpen(true)}
      >
        Record
      </ExplainedButton>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Record a greeting">
        <Session
          onUse={(audio) => {
            setOpen(false);
            onRecorded(audio);
          }}
        />
      </Modal>
    </>
  );
}

/** Ten megabytes are a little more. */
const mostSeconds = 300;

function useRecording() {
  const [heard, setHeard] = useState({ seconds: 0, loudness: 0 });
  const [isOn, setOn] = useState(false);
  const [audio, setAudio] = useState<File | null>(null);
  const [error, setError] = useState<unknown>(null);
  const recording = useRef<Recording>(null);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      recording.current?.discard();
    };
  }, []);
  const stop = async () => {
    setOn(false);
    const ended = recording.current;
    recording.current = null;
    if (ended) setAudio(await ended.stop());
  };
  const begin = async () => {
    setError(null);
    setAudio(null);
    try {
      recording.current = await record((seconds, loudness) => {
        setHeard({ seconds, loudness });
        if (seconds >= mostSeconds) void stop();
      });
      if (isGone.current) return recording.current.discard();
      setOn(true);
    } catch (failure) {
      setError(failure);
    }
  };
  return { ...heard, isOn, audio, error, begin, stop };
}

const clockText = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

function Session({ onUse }: { onUse: (audio: File) => void }) {
  const { seconds, loudness, isOn, audio, error, begin, stop } = useRecording();
  return (
    <Stack>
      <Text size="sm">
        The browser asks for the microphone. What you record stays here until you use it.
      </Text>
      {Boolean(error) && <Failure error={error} title="Nothing can be recorded" />}
      {isOn && (
        <>
          <Progress value={loudness * 100} aria-label="How loud it is" transitionDuration={0} />
          <Text role="timer" size="sm">
            {clockText(seconds)} of {clockText(mostSeconds)}
          </Text>
        </>
      )}
      {audio && <Preview audio={audio} />}
      <Group justify="flex-end" gap="xs">
        {isOn ? (
          <Button
            color="red"
            leftSection={<Square size={14} aria-hidden />}
            onClick={() => void stop()}
          >
            Stop
          </Button>
        ) : (
          <Button variant={audio ? 'default' : 'filled'} onClick={() => void begin()}>
            {audio ? 'Record again' : 'Begin to record'}
          </Button>
        )}
        {audio && <Button onClick={() => onUse(audio)}>Use it</Button>}
      </Group>
    </Stack>
  );
}

function Preview({ audio }: { audio: File }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(audio);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [audio]);
  return (
    <audio controls src={url} aria-label="Play what was recorded" className={classes.preview} />
  );
}
