import type { RecordKind } from '../../domain/resources/record.ts';
import { greetings } from '../../domain/resources/greetings.ts';
import type { ResourceExtension } from './extension.ts';
import { greetingExtension } from './greeting-audio.ts';

/** The resources that are more than their operations. */
export const extensions: Readonly<Record<RecordKind, ResourceExtension>> = {
  [greetings.kind]: greetingExtension,
};
