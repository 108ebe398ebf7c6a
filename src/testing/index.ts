import { compose } from '../compose.ts';
import type { TestOptions, TestTrunkline } from './api.ts';
import { openBed } from './bed.ts';
import { orderOf } from './faults.ts';
import { makeFolder, removeFolder } from './folder.ts';
import { loggerOf } from './log.ts';
import { parseOptions, type Settings } from './settings.ts';

export type * from './api.ts';

/**
 * Starts the whole service in this process: a server on a free port of 127.0.0.1, with an account and its
 * admin's token. The carrier is the sandbox. Throws TypeError that names the option at fault.
 */
export async function startTrunkline(options: TestOptions = {}): Promise<TestTrunkline> {
  const settings = parseOptions(options);
  for (const { kind, ...fault } of settings.faults) orderOf(kind, fault);
  const folder = await makeFolder();
  try {
    return await startIn(folder, settings);
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}

async function startIn(folder: string, settings: Settings): Promise<TestTrunkline> {
  const config = settings.config(folder);
  const trunkline = await compose(config, loggerOf(settings.log));
  try {
    return await openBed(trunkline, { settings, port: config.port }, () => removeFolder(folder));
  } catch (error) {
    await trunkline.close();
    throw error;
  }
}
