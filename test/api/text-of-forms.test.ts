import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formOf, formType, sendForm } from '../support/forms.ts';
import { mp3 } from '../support/greetings.ts';
import { refusedFields } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

const latin1 = (form: Buffer) =>
  Buffer.from(form.toString('latin1').replace('~', '\xfc'), 'latin1');

const url = '/api/v2/channels/voice/greetings';
const send = (form: Buffer) =>
  sendForm(trunkline.support, 'POST', url, form as Buffer<ArrayBuffer>);

describe('a form', () => {
  test('is refused where a field, or the name of the file, is not text', async () => {
    const fields = { 'greeting[name]': 'M~', 'greeting[category_id]': '1' };
    const field = await sendForm(trunkline.support, 'POST', url, latin1(formOf(fields)));
    expect(field.status).toBe(400);
    expect(field.json.description).toContain('greeting[name]');
    expect(refusedFields(field)).toEqual({ 'greeting[name]': ['InvalidValue'] });
    const holdingNul = formOf({ ...fields, 'greeting[name]': 'a\0' });
    expect((await sendForm(trunkline.support, 'POST', url, holdingNul)).status).toBe(400);
    const named = formOf({ ...fields, 'greeting[name]': 'x' }, { bytes: mp3, name: '~.mp3' });
    const file = await sendForm(trunkline.support, 'POST', url, latin1(named));
    expect(file.status).toBe(400);
    expect(file.json.description).toContain('name of the file');
    const upload = 'greeting[upload_attributes][uploaded_data]';
    expect(refusedFields(file)).toEqual({ [upload]: ['InvalidValue'] });
  });

  const name = '"greeting[name]"';
  /** A form whose name comes in this charset, and a file that is labelled as tools do. */
  const labelled = (charset: string, bytes: string) => {
    const file = { bytes: mp3, type: 'audio/mpeg; charset=binary' };
    const form = formOf({ 'greeting[category_id]': '1', 'greeting[name]': '~' }, file);
    const label = `${name}\r\nX-Note: x\r\nContent-Type: text/plain; ${charset}`;
    const text = form.toString('latin1').replace(name, label).replace('~', bytes);
    return Buffer.from(text, 'latin1');
  };
  test.each([
    ['format=flowed', 'M\xc3\xbcnchen'],
    ['charset="UTF-8"', 'M\xc3\xbcnchen'],
    ['charset=iso-8859-1', 'M\xfcnchen'],
  ])('with a field in %s is read as that', async (charset, bytes) => {
    const answer = await sendForm(trunkline.support, 'POST', url, labelled(charset, bytes));
    expect([answer.status, answer.json.greeting?.name]).toEqual([201, 'München']);
  });

  test.each(['utf-16le', 'ucs2', 'utf-16', 'windows-1252', 'utf-7', 'shift_jis', 'base64'])(
    'with a field in %s is a 415',
    async (charset) => {
      const form = labelled(`charset=${charset}`, '\x00\xd8A\x00');
      const { status, json: answer } = await sendForm(trunkline.support, 'POST', url, form);
      expect([status, answer.error]).toEqual([415, 'UnsupportedMediaType']);
      expect(answer.description).toContain(charset);
    },
  );

  test.each(['utf-16', 'iso-8859-1', 'us-ascii'])(
    'that says itself to be in %s is a 415: its fields may',
    async (charset) => {
      const headers = { 'content-type': `${formType}; charset=${charset}` };
      const payload = labelled('', 'x');
      const answer = await trunkline.support.request({ method: 'POST', url, payload, headers });
      expect([answer.status, answer.json.error]).toEqual([415, 'UnsupportedMediaType']);
    },
  );

  test('with a field that says it is US-ASCII, and is not, is refused; another may be UTF-8', async () => {
    const refused = await send(labelled('charset=us-ascii', 'M\xfcnchen'));
    expect(refused.json.details).toHaveProperty(['greeting[name]']);
    expect((await send(labelled('charset=us-ascii', 'Muenchen'))).status).toBe(201);
    const other = labelled('charset=utf-8', 'M\xc3\xbcnchen').toString('latin1');
    const id = '"greeting[category_id]"';
    const mixed = other.replace(id, `${id}\r\nContent-Type: text/plain; charset=us-ascii`);
    expect((await send(Buffer.from(mixed, 'latin1'))).status).toBe(201);
  });

  test.each([
    ["utf-16le''%00%D8.mp3", 415],
    ["base64''YWJj.mp3", 415],
    ["us-ascii''%FC.mp3", 400],
    ["utf-8''%C3%BC.mp3", 201],
    ["iso-8859-1''%FC.mp3", 201],
  ])('with a file that is named *=%s is a %i', async (name, status) => {
    const form = labelled('', 'x').toString('latin1');
    const named = form.replace('filename="hello.mp3"', `filename*=${name}`);
    const sent = Buffer.from(named, 'latin1');
    const answer = await sendForm(trunkline.support, 'POST', url, sent);
    expect(answer.status).toBe(status);
    if (status === 201) expect(answer.json.greeting.audio_name).toBe('\u00fc.mp3');
  });

  test.each(['base64', 'quoted-printable', 'x-zip'])(
    'with a field that is packed, as %s, is a 415',
    async (encoding) => {
      const form = labelled(`x=y\r\nContent-Transfer-Encoding: ${encoding}`, 'TXVlbmNoZW4=');
      const { status, json: answer } = await sendForm(trunkline.support, 'POST', url, form);
      expect([status, answer.description]).toEqual([415, expect.stringContaining(encoding)]);
    },
  );
});
