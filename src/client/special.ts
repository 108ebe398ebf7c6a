import { readPage, sendRecord } from './records.ts';
import { resources } from './resources.ts';
import type { Send } from './transport.ts';

type Offer = string | { readonly token: string };
type Purchase = [offer: Offer, properties?: { address_sid?: unknown }, given?: object];

const [phoneNumbers] = resources.phoneNumbers;
const [deletedPhoneNumbers] = resources.deletedPhoneNumbers;
const [greetings] = resources.greetings;
const sandbox = '/api/v2/trunkline/sandbox';

/** What is done in no way that is alike for all resources. */
export function specialMethods(send: Send) {
  function order(one: string, path: string, [offer, properties, given]: Purchase) {
    const { address_sid, ...rest } = properties ?? {};
    const token = typeof offer === 'string' ? offer : offer.token;
    return sendRecord(send, one, {
      method: 'POST',
      path,
      given,
      body: { phone_number: { ...rest, token }, address_sid },
      // The token makes it once, however often it is sent.
      isRepeatable: true,
    });
  }

  return {
    phoneNumbers: {
      search: (given: object) =>
        readPage(send, 'phone_numbers', { path: `${phoneNumbers}/search`, given }),
      buy: (...args: Purchase) => order('phone_number', phoneNumbers, args),
      dryRun: (...args: Purchase) => order('dry_run', `${phoneNumbers}/dry_run`, args),
    },
    deletedPhoneNumbers: {
      release: (id: number, given?: object) =>
        sendRecord(send, '', { method: 'DELETE', path: `${deletedPhoneNumbers}/${id}`, given }),
      restore: (id: number, given?: object) =>
        sendRecord(send, 'phone_number', {
          method: 'PUT',
          path: `${deletedPhoneNumbers}/${id}/restore`,
          given,
          // What is restored is not there to be restored again: a second answer would say that it never was.
          isRepeatable: false,
        }),
    },
    greetings: {
      upload(id: number, audio: Blob, given: { filename?: string } = {}) {
        const { filename, ...rest } = given;
        const body = new FormData();
        body.append('greeting[upload_attributes][uploaded_data]', audio, filename);
        return sendRecord(send, 'greeting', {
          method: 'PUT',
          path: `${greetings}/${id}`,
          given: rest,
          body,
        });
      },
      download: (id: number | string, given?: object) =>
        send({ path: `${greetings}/${encodeURIComponent(id)}/upload`, given, isAudio: true }),
    },
    oauthTokens: {
      create: (grant: object, given?: object) =>
        send({
          method: 'POST',
          path: '/oauth/tokens',
          body: grant,
          given,
          isPublic: true,
          isRepeatable: true,
        }),
    },
    sandbox: {
      faults: {
        list: (given?: object) => readPage(send, 'faults', { path: `${sandbox}/faults`, given }),
        create: (fault: object, given?: object) =>
          sendRecord(send, 'fault', {
            method: 'POST',
            path: `${sandbox}/faults`,
            body: { fault },
            given,
          }),
        clear: (given?: object) =>
          sendRecord(send, '', { method: 'DELETE', path: `${sandbox}/faults`, given }),
      },
    },
  };
}
