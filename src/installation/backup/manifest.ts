import * as z from 'zod';
import { parts } from '../home.ts';
import { migrationsOf } from '../migrations.ts';

export const manifestName = 'manifest.json';
/** In bytes, at most. */
export const longestManifest = 1_048_576;

/** Of the archive and its manifest; one more with each change that this code could not read. */
const format = 1;

/** What a backup says of itself: the first file of its archive. The parts follow it in this order. */
const manifestSchema = z.object({
  format: z.literal(format),
  /** the version of Trunkline that made it */
  trunkline: z.string(),
  created_at: z.string(),
  installation_id: z.string().nullable(),
  parts: z
    .array(
      z.object({
        part: z.enum(parts),
        file: z.string(),
        bytes: z.int().nonnegative(),
        sha256: z.string(),
        migrations: z.array(z.string()),
      }),
    )
    .min(1),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type BackedUpPart = Manifest['parts'][number];

export const newManifest = (facts: Omit<Manifest, 'format'>): Manifest => ({ format, ...facts });

/** A file that is no backup, or none that can be used. */
export class BackupUnusable extends Error {
  readonly code = 'ERR_BACKUP_UNUSABLE';
}

/** Throws BackupUnusable, with what is wrong. */
export function parseManifest(text: string): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new BackupUnusable('it is not a backup of Trunkline: its manifest is not JSON');
  }
  const version = z.object({ format: z.int(), trunkline: z.string() }).safeParse(json);
  if (!version.success) throw new BackupUnusable('it is not a backup of Trunkline');
  const { trunkline } = version.data;
  if (version.data.format > format) throw newer(trunkline, `its format is ${version.data.format}`);
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) throw new BackupUnusable('it is damaged: its manifest makes no sense');
  for (const { part, migrations } of manifest.data.parts) {
    const unknown = migrations.filter((name) => !(name in migrationsOf[part]));
    if (unknown.length > 0) throw newer(trunkline, `${part} has ${unknown.join(', ')}`);
  }
  return manifest.data;
}

const newer = (version: string, why: string) =>
  new BackupUnusable(
    `a newer version has made it (${version}; ${why}): restore it with that one, or a newer one`,
  );
