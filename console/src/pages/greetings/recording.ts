import workletUrl from './pcm-recorder.js?url';
import { wavOf } from './wav.ts';

export interface Recording {
  /** ends it, and answers what was heard */
  stop(): Promise<File>;
  /** ends it for nothing */
  discard(): void;
}

/** Begins to record what the microphone hears; `onHeard`: how long, in seconds, and how loud, from 0 to 1. */
export async function record(
  onHeard: (seconds: number, loudness: number) => void,
): Promise<Recording> {
  const microphone = await openMicrophone();
  const context = new AudioContext();
  const chunks: Float32Array[] = [];
  let heard = 0;
  const close = () => {
    for (const track of microphone.getTracks()) track.stop();
    void context.close();
  };
  try {
    await context.audioWorklet.addModule(workletUrl);
  } catch (error) {
    close();
    throw error;
  }
  const recorder = new AudioWorkletNode(context, 'pcm-recorder', { channelCount: 1 });
  recorder.port.addEventListener('message', ({ data }: MessageEvent<Float32Array>) => {
    chunks.push(data);
    heard += data.length;
    onHeard(heard / context.sampleRate, Math.max(...data.map(Math.abs)));
  });
  recorder.port.start();
  context.createMediaStreamSource(microphone).connect(recorder);
  return {
    stop() {
      close();
      return wavOf(chunks, context.sampleRate);
    },
    discard: close,
  };
}

async function openMicrophone(): Promise<MediaStream> {
  // The type does not know that pages by plain HTTP have none.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices)
    throw new Error('Browsers give a microphone to pages of HTTPS and of localhost only.');
  try {
    return await devices.getUserMedia({ audio: true });
  } catch (error) {
    throw new Error(whyNoMicrophone(error), { cause: error });
  }
}

/** What it means that there is none, and what to do. */
function whyNoMicrophone(error: unknown): string {
  const { name, message } = error as Error;
  if (name === 'NotAllowedError')
    return 'The browser does not let this page use the microphone. Allow it where the browser shows the address, and record again; or upload a file.';
  if (name === 'NotFoundError')
    return 'This device has no microphone. Connect one, and record again; or upload a file.';
  return `The microphone cannot be used: ${message}. Another program may have it.`;
}
