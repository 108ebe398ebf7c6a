import * as z from 'zod';
import type { OperationSchema } from '../contract/operation.ts';
import { readErrors } from '../error-schemas.ts';
import { flagSchema } from '../parameters.ts';
import type { ExportFormat } from './export-formats.ts';
import { listFilters } from './query-schemas.ts';

const descriptions: Readonly<Record<ExportFormat['extension'], string>> = {
  csv:
    'A row of names, and one for each phone number, newest first, with all its properties and settings; what is no ' +
    'text, number or flag is JSON in its cell.',
  ndjson: 'A line of JSON for each phone number with its settings, newest first.',
};

/** The whole list as one file, as long as it is. */
export function exportSchema({ extension, mediaType }: ExportFormat) {
  return {
    tags: ['Phone Numbers'],
    operationId: `ExportPhoneNumbersAs${extension === 'csv' ? 'Csv' : 'Ndjson'}`,
    summary: `Export all phone numbers as ${extension.toUpperCase()}`,
    description: `${descriptions[extension]} Not on the plan trial.`,
    extension: 'own',
    querystring: z.object({
      minimal_mode: flagSchema.describe('Has the most important properties only.'),
      ...listFilters,
    }),
    answerTypes: { 200: [mediaType] },
    response: { 200: z.any(), ...readErrors },
  } satisfies OperationSchema;
}
