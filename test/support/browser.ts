import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findProgram } from './programs.ts';

const whole = findProgram(['chromium', 'chromium-browser', 'google-chrome']);
/** Without windows, and with half the work; it hears no microphone. null: there is none. */
const program = findProgram(['chromium-headless-shell']) ?? whole;

export const hasBrowser = program !== null;
/** One that hears a microphone. */
export const hasWholeBrowser = whole !== null;

/** Why tests with it are skipped, where they are: part of their names. */
export const unlessInstalled = (isThere = hasBrowser): string =>
  isThere ? '' : ' (skipped: no Chromium is installed)';

/** What a test waits for comes, however busy the machine is. */
const patience = 240_000;

/** A page that somebody looks at, and what came of it. */
export interface Visit {
  readonly page: Page;
  /** what went wrong in it: errors of scripts, of the console, of the page's policy */
  readonly problems: readonly string[];
  /** the URLs of all that it asked for, but for what it brings itself */
  readonly requested: readonly string[];
}

/** A browser that starts afresh with each visit, and that no other host than this one can be reached from. */
export interface TestBrowser {
  visit(url: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

export async function startBrowser({ isWhole = false } = {}): Promise<TestBrowser> {
  const browser = await chromium.launch({
    executablePath: (isWhole ? whole : program) ?? '',
    args: [
      // Chromium does not run as root otherwise.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // It hears a beep each second; who may hear it is a permission of each visit.
      '--use-fake-device-for-media-stream',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
    timeout: patience,
  });
  return { visit: (url, options) => visit(browser, url, options), close: () => browser.close() };
}

async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    // What moves takes half of the time of a test.
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(patience);
  const problems: string[] = [];
  const requested: string[] = [];
  context.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url())) requested.push(request.url());
  });
  context.on('weberror', (error) => problems.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const page = await context.newPage();
  await page.goto(url);
  return { page, problems, requested };
}
