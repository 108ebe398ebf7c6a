import type { Locator } from 'playwright-core';

interface Audio {
  readonly duration: number;
  play(): Promise<void>;
}

/** Plays what an `<audio>` has; throws where that is nothing the browser can play. */
export async function played(audio: Locator): Promise<Pick<Audio, 'duration'>> {
  return audio.evaluate(async (element) => {
    const player = element as unknown as Audio;
    await player.play();
    return { duration: player.duration };
  });
}
