/** Chosen: who sends a request that others of the account, or its tests, may have to bear. */
export { adminOf as sandboxAdmin } from '../admins.ts';
