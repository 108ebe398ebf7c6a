import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const font = readFile(
  fileURLToPath(
    import.meta.resolve('@fontsource/flow-block/files/flow-block-latin-400-normal.woff2'),
  ),
  'base64',
);

/**
 * Draws each letter as a block, of one font on all machines: what is left is where things stand. Ids, which are made by
 * chance, get one length, and letters that the font has not are other ones, written from right to left as they were.
 * Needs a context with `bypassCSP`, as the page's policy forbids the style.
 */
export async function drawBlocks(page: Page): Promise<void> {
  const content = `
    @font-face { font-family: blocks; src: url(data:font/woff2;base64,${await font}); }
    * { font-family: blocks !important; font-weight: 400 !important; caret-color: transparent !important; }`;
  await page.addStyleTag({ content });
  await page.evaluate(`document.fonts.load('1rem blocks').then(() => {
    const replace = (one, property) => {
      const text = one[property]
        .replaceAll(/\\b(?=\\w*\\d)\\w{13,}\\b/g, '0'.repeat(15))
        .replaceAll(/[\u0600-\u06ff]+/g, (word) => '\u200f' + 'x'.repeat(word.length));
      if (text !== one[property]) one[property] = text;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) replace(texts.currentNode, 'data');
    for (const field of document.querySelectorAll('input[type="text"]')) replace(field, 'value');
  })`);
}

/** Resolves with the picture of a page that stands still, or with the first one that is as it was. */
async function takePicture(page: Page, isAsBefore: (picture: Buffer) => boolean): Promise<Buffer> {
  const take = async () => {
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
    return page.screenshot({ animations: 'disabled' });
  };
  let picture = await take();
  while (!isAsBefore(picture)) {
    const next = await take();
    if (next.equals(picture)) break;
    picture = next;
  }
  return picture;
}

/** So many pixels may differ: versions of a browser draw edges a little differently. */
const tolerated = 100;

function compare(before: Buffer, after: Buffer): { count: number; diff?: PNG } {
  if (before.equals(after)) return { count: 0 };
  const [then, now] = [PNG.sync.read(before), PNG.sync.read(after)];
  const { width, height } = now;
  if (then.width !== width || then.height !== height) return { count: width * height };
  const diff = new PNG({ width, height });
  const count = pixelmatch(then.data, now.data, diff.data, width, height, { threshold: 0.2 });
  return { count, diff };
}

/** Where what is not as it was is put: what is seen now, and what differs, in red. */
const differing = join(tmpdir(), 'trunkline-pictures');

/**
 * Says how a page differs from a picture of it that is kept; undefined: it does not. Where none is kept it is put there,
 * to be looked at.
 */
export async function objectionTo(page: Page, kept: URL): Promise<string | undefined> {
  const path = fileURLToPath(kept);
  const before = await readFile(path).catch(() => null);
  if (before === null) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await takePicture(page, () => false));
    return 'is new: look at it, and keep it';
  }
  const picture = await takePicture(page, (one) => compare(before, one).count <= tolerated);
  const { count, diff } = compare(before, picture);
  if (count <= tolerated) return undefined;
  await mkdir(differing, { recursive: true });
  const name = join(differing, basename(path));
  await writeFile(name, picture);
  if (diff) await writeFile(name.replace(/\.png$/, '-differs.png'), PNG.sync.write(diff));
  return `${count} pixels differ: ${name}`;
}
