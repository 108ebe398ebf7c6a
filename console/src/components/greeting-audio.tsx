import { Anchor, Group } from '@mantine/core';
import { Download } from 'lucide-react';
import type { Schemas } from 'trunkline/client';
import { baseUrl } from '../api/base.ts';
import classes from './greeting-audio.module.css';

type Greeting = Pick<Schemas['Greeting'], 'id' | 'name' | 'audio_url' | 'audio_name' | 'upload_id'>;

/** What callers hear, to play and to keep; nothing where there is no audio. */
export function GreetingAudio({ greeting }: { greeting: Greeting }) {
  const { id, name, audio_url, audio_name, upload_id } = greeting;
  if (audio_url === null) return null;
  // From where the page is: the service may call itself by another name than the reader does.
  const url = `${baseUrl}api/v2/channels/voice/greetings/${encodeURIComponent(id)}/upload`;
  return (
    <Group gap="xs">
      <audio
        key={upload_id}
        controls
        preload="none"
        src={url}
        aria-label={`Play ${name}`}
        className={classes.audio}
      />
      <Anchor href={url} download={audio_name ?? true} size="sm" className={classes.download}>
        <Download size={14} aria-hidden /> Download
      </Anchor>
    </Group>
  );
}
