import type { RecordKind } from '../../domain/resources/record.ts';
import type { Operation, ResourceDeclaration } from '../../domain/resources/resource.ts';

/** How readers of the OpenAPI document are told of a resource. */
export interface Words {
  readonly tag: string;
  /** with its article */
  readonly one: string;
  readonly many: string;
  /** what is special about an operation */
  readonly notes?: Partial<Readonly<Record<Operation, string>>>;
}

/** Of those of which there is more to say than their names. */
const words: Readonly<Record<RecordKind, Partial<Words>>> = {
  brand: { notes: { delete: 'The default brand cannot be deleted.' } },
  address: {
    one: 'an address',
    notes: {
      create: 'Its `provider_reference` is what a purchase takes as `address_sid`.',
      update: 'The country of an address cannot be changed.',
      delete: 'The body of the answer is `null`.',
    },
  },
  group: { notes: { delete: 'The default group cannot be deleted.' } },
  voice_settings: {
    tag: 'Voice Settings',
    one: 'the voice settings',
    notes: { show: 'An account has one set of them.' },
  },
  digital_line: { notes: { delete: 'The body of the answer is `{"status":"ok"}`.' } },
  greeting: {
    notes: {
      list: 'System greetings, whose ids are names, come after those of the account.',
      create:
        'Its audio, MP3 or WAV of 10 MB at most, comes in a form. Created by JSON, it is `pending` until an update ' +
        'brings some.',
      update: 'A form brings new audio. The category cannot be changed.',
      delete: 'Answers with the greeting as it was.',
    },
  },
  ivr: {
    tag: 'IVRs',
    one: 'an IVR',
    many: 'IVRs',
    notes: {
      create: 'It has one menu at first, where calls arrive.',
      delete: 'Answers with the IVR as it was.',
    },
  },
  ivr_menu: {
    tag: 'IVR Menus',
    one: 'a menu of an IVR',
    many: 'menus of an IVR',
    notes: {
      delete: 'The menu where calls arrive cannot be deleted. Answers with the menu as it was.',
    },
  },
  ivr_route: {
    tag: 'IVR Routes',
    one: 'a route of a menu',
    many: 'routes of a menu',
    notes: {
      create: 'A key has one route. Each `action` takes `options` of its own.',
      delete: 'Answers with the route as it was.',
    },
  },
};

export function wordsOf({ kind, plural }: Pick<ResourceDeclaration, 'kind' | 'plural'>): Words {
  const many = spaced(plural);
  const tag = many.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return { tag, one: `a ${spaced(kind)}`, many, ...words[kind] };
}

const spaced = (name: string) => name.replaceAll('_', ' ');
