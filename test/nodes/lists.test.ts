import { expect, test } from 'vitest';
import { buyOne } from '../support/numbers.ts';
import { twoNodes } from '../support/two-nodes.ts';

const deletedPath = '/api/v2/channels/voice/deleted_phone_numbers';

test('a list has what another node has written, changed, taken away and brought back since it was read here', async () => {
  const [{ support: reader }, { support: writer }] = await twoNodes();
  const listed = async () => {
    const [all, minimal] = await Promise.all([
      reader.list(),
      reader.list({ minimal_mode: 'true' }),
    ]);
    const names = all.json.phone_numbers.map(({ nickname }: { nickname: string }) => nickname);
    expect(
      minimal.json.phone_numbers.map(({ nickname }: { nickname: string }) => nickname),
    ).toEqual(names);
    return names as string[];
  };
  const rename = (id: number, nickname: string) =>
    writer.update(id, { phone_number: { nickname } });

  expect(await listed()).toEqual([]);
  const { id } = await buyOne(writer, { nickname: 'first' });
  expect(await listed()).toEqual(['first']);
  await rename(id, 'second');
  expect(await listed()).toEqual(['second']);
  await writer.remove(id);
  expect(await listed()).toEqual([]);
  await writer.request({ method: 'PUT', url: `${deletedPath}/${id}/restore` });
  expect(await listed()).toEqual(['second']);
});
