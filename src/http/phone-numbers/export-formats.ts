import {
  lineOf,
  minimalPhoneNumberSchema,
  minimalViewOf,
  phoneNumberSchema,
  settingsOf,
} from '../../domain/phone-numbers/phone-number.ts';
import { settingsSchema } from '../../domain/phone-numbers/settings.ts';
import type { StoredLine } from '../../app/ports/phone-numbers.ts';
import { csvRow } from '../../domain/csv-row.ts';

/** How phone numbers are written into a file. */
export interface ExportFormat {
  /** the ending of the path, and of the file's name */
  readonly extension: 'csv' | 'ndjson';
  readonly mediaType: string;
  /** as it is sent */
  readonly contentType: string;
  /** what stands before all rows */
  head(isMinimal: boolean): string;
  row(line: StoredLine, isMinimal: boolean): string;
}

const properties = Object.keys(phoneNumberSchema.shape);
const settings = Object.keys(settingsSchema.shape);
const minimalProperties = Object.keys(minimalPhoneNumberSchema.shape);

type Values = Readonly<Record<string, unknown>>;

const valuesOf = (names: readonly string[], values: object) =>
  names.map((name) => (values as Values)[name]);

const csv: ExportFormat = {
  extension: 'csv',
  mediaType: 'text/csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  head: (isMinimal) =>
    csvRow(
      isMinimal
        ? minimalProperties
        : [...properties, ...settings.map((name) => `settings.${name}`)],
    ),
  row(stored, isMinimal) {
    const line = lineOf(stored);
    const { phone_number } = line;
    if (isMinimal) return csvRow(valuesOf(minimalProperties, minimalViewOf(phone_number)));
    return csvRow([...valuesOf(properties, phone_number), ...valuesOf(settings, settingsOf(line))]);
  },
};

const ndjson: ExportFormat = {
  extension: 'ndjson',
  mediaType: 'application/x-ndjson',
  contentType: 'application/x-ndjson; charset=utf-8',
  head: () => '',
  row(stored, isMinimal) {
    const line = lineOf(stored);
    const { phone_number } = line;
    const view = isMinimal
      ? minimalViewOf(phone_number)
      : { ...phone_number, settings: settingsOf(line) };
    return `${JSON.stringify(view)}\n`;
  },
};

export const exportFormats: readonly ExportFormat[] = [csv, ndjson];

/**
 * The format that an `Accept` wants more than JSON, which whatever names no other gets (RFC 9110, 12.5.1). A type
 * that is named goes before a wildcard, and the first before those that are wanted as much.
 */
export function wantedFormat(accept: string | undefined): ExportFormat | null {
  if (accept === undefined || !/csv|ndjson/i.test(accept)) return null;
  const wanted = accept.split(',').map(rangeOf);
  const best = Math.max(...wanted.map(({ weight }) => weight));
  const named = wanted.find(({ type, weight }) => weight === best && !type.includes('*'));
  return (best > 0 && exportFormats.find(({ mediaType }) => mediaType === named?.type)) || null;
}

function rangeOf(text: string): { type: string; weight: number } {
  const [type = '', ...parameters] = text
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const weight = parameters.find((one) => one.startsWith('q='))?.slice('q='.length);
  return { type, weight: weight === undefined ? 1 : Number(weight) || 0 };
}
