import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPhoneNumber } from '../../../src/app/purchases/create.ts';
import { install, type Installation } from '../../support/installation.ts';
import { inTables } from '../../support/tables.ts';
import { owned } from '../../support/ledger.ts';
