import { compose } from '../compose.ts';
import type { TestOptions, TestTrunkline } from './index.ts';
import { openBed } from './bed.ts';
import { orderOf } from './faults.ts';
import { makeFolder, removeFolder } from './folder.ts';
import { loggerOf } from './log.ts';
import { parseOptions, type Settings } from './settings.ts';

export type * from './index.ts';

/** As `index.ts` declares it. */
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
