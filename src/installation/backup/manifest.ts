import * as z from 'zod';
import { parts } from '../home.ts';
import { migrationsOf } from '../migrations.ts';

export const manifestName = 'manifest.json';
/** In bytes, at most. */
export const longestManifest = 1_048_576;

/** Of the archive and its manifest; one more with each change that this code could not read. */
const format = 1;

/** Of Trunkline; it is shown before anything else is known of the file. */
const version = z.string().regex(/^[\w.+-]{1,64}$/);

/** What a backup says of itself: the first file of its archive. The parts follow it in this order. */
const manifestSchema = z.object({
  format: z.literal(format),
  /** the version of Trunkline that made it */
  trunkline: version,
  created_at: z.iso.datetime(),
  installation_id: z
    .string()
    .regex(/^\w{1,64}$/)
    .nullable(),
  parts: z
    .array(
      z.object({
        part: z.enum(parts),
        file: z.string(),
        bytes: z.int().nonnegative(),
        sha256: z.string(),
        migrations: z.array(z.string().regex(/^[\w.-]{1,100}$/)),
      }),
    )
    // Each once, and the store at least: without it there is no installation.
    .refine((all) => new Set(all.map(({ part }) => part)).size === all.length)
    .refine((all) => all.some(({ part }) => part === 'trunkline')),
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
  const maker = z.object({ format: z.int(), trunkline: version }).safeParse(json);
  if (!maker.success) throw new BackupUnusable('it is not a backup of Trunkline');
  const { trunkline } = maker.data;
  if (maker.data.format > format) throw newer(trunkline, `its format is ${maker.data.format}`);
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) throw new BackupUnusable('it is damaged: its manifest makes no sense');
  for (const { part, migrations } of manifest.data.parts) {
    const unknown = migrations.filter((name) => !Object.hasOwn(migrationsOf[part], name));
    if (unknown.length > 0) throw newer(trunkline, `${part} has ${unknown.join(', ')}`);
  }
  return manifest.data;
}

const newer = (version: string, why: string) =>
  new BackupUnusable(
    `a newer version has made it (${version}; ${why}): restore it with that one, or a newer one`,
  );
