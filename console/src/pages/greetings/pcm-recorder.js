/* global AudioWorkletProcessor, registerProcessor */

/** Hands on what the microphone hears, as it comes. Its file is loaded by itself: see recording.ts. */
class PcmRecorder extends AudioWorkletProcessor {
  process([input]) {
    const [channel] = input;
    if (channel) this.port.postMessage(channel.slice());
    return true;
  }
}

registerProcessor('pcm-recorder', PcmRecorder);
