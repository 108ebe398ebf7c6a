import type { Page } from 'playwright-core';

/** What something on a page is known by while it is shown: a word for it, and a text that it has. */
export type Looks = Readonly<Record<string, string>>;

/**
 * Notes what a page shows from now on, however briefly: which of these looks `selector` has had, one after the other.
 * It goes on until the page is loaded anew.
 */
export async function noteShown(page: Page, selector: string, looks: Looks) {
  const given = JSON.stringify({ selector, looks });
  await page.evaluate(`(() => {
    const { selector, looks } = ${given};
    const shown = (window.shown = []);
    const note = () => {
      const text = document.querySelector(selector)?.innerText ?? '';
      const look = Object.keys(looks).filter((one) => text.includes(looks[one])).join(' and ');
      if (look && shown.at(-1) !== look) shown.push(look);
    };
    note();
    new MutationObserver(note).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  })()`);
  return { soFar: () => page.evaluate<string[]>('window.shown') };
}
