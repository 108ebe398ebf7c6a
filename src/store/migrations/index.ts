import type { Migration } from 'kysely';
import * as initial from './001-initial.ts';
import * as records from './002-records.ts';
import * as nodes from './003-nodes.ts';
import * as oneHolder from './004-one-holder.ts';
import * as addressReferences from './005-address-references.ts';
import * as audio from './006-audio.ts';
import * as undo from './007-undo.ts';
import * as quotas from './008-quotas.ts';
import * as givenBack from './009-given-back.ts';
import * as words from './010-words.ts';
import * as fencing from './011-fencing.ts';
import * as addressChanges from './012-address-changes.ts';
import * as storageLimits from './013-storage-limits.ts';
import * as audioUploads from './014-audio-uploads.ts';
import * as accessTokens from './015-access-tokens.ts';
import * as purchasesPerDay from './016-purchases-per-day.ts';
import * as newerProperties from './017-newer-properties.ts';
import * as auditLogs from './018-audit-logs.ts';
import * as webhooks from './019-webhooks.ts';
import * as webhookInvocations from './020-webhook-invocations.ts';
import * as jobs from './021-jobs.ts';
import * as usage from './022-usage.ts';
import * as auditIndexes from './023-audit-indexes.ts';
import * as purchasesOfJobs from './024-purchases-of-jobs.ts';
import * as sessions from './025-sessions.ts';
import * as refusedPurchases from './026-refused-purchases.ts';
import * as externalIds from './027-external-ids.ts';

/** By hand and in order; a released migration is never edited. */
export const migrations: Record<string, Migration> = {
  '001-initial': initial,
  '002-records': records,
  '003-nodes': nodes,
  '004-one-holder': oneHolder,
  '005-address-references': addressReferences,
  '006-audio': audio,
  '007-undo': undo,
  '008-quotas': quotas,
  '009-given-back': givenBack,
  '010-words': words,
  '011-fencing': fencing,
  '012-address-changes': addressChanges,
  '013-storage-limits': storageLimits,
  '014-audio-uploads': audioUploads,
  '015-access-tokens': accessTokens,
  '016-purchases-per-day': purchasesPerDay,
  '017-newer-properties': newerProperties,
  '018-audit-logs': auditLogs,
  '019-webhooks': webhooks,
  '020-webhook-invocations': webhookInvocations,
  '021-jobs': jobs,
  '022-usage': usage,
  '023-audit-indexes': auditIndexes,
  '024-purchases-of-jobs': purchasesOfJobs,
  '025-sessions': sessions,
  '026-refused-purchases': refusedPurchases,
  '027-external-ids': externalIds,
};
