export { createClient } from './client.ts';
export type { AccountEvent, Client, LineProperties, Offer } from './surface.ts';
export {
  ConflictError,
  ConnectionError,
  ForbiddenError,
  InvalidError,
  NotFoundError,
  RateLimitedError,
  TrunklineError,
  UnauthorizedError,
  UnavailableError,
} from './errors.ts';
export type { FieldError } from './errors.ts';
export type { Listing, Page } from './listing.ts';
export type { ClientOptions, Credentials, RequestOptions } from './options.ts';
export type { Schemas } from './types.ts';
