import type * as z from 'zod';
import type { HeaderName } from './headers.ts';

/**
 * What an operation takes and answers. It is the route's schema, from which `openapi.json` is made; what
 * a request may hold is checked where it is used.
 */
export interface OperationSchema {
  readonly operationId: string;
  readonly tags: readonly [string];
  /** a few words, in the imperative */
  readonly summary: string;
  readonly description: string;
  /** what the document has not: it is Trunkline's own, or of the same API's newer and other parts */
  readonly extension?: Extension;
  /** empty: it needs no credentials */
  readonly security?: readonly [];
  readonly params?: z.ZodObject;
  readonly querystring?: z.ZodObject;
  readonly headers?: z.ZodObject;
  /** what JSON is sent */
  readonly body?: z.ZodType;
  /** what may be sent instead of JSON, by media type */
  readonly bodyTypes?: Readonly<Record<string, z.ZodType>>;
  /** by status */
  readonly response: Readonly<Record<number, z.ZodType>>;
  /** media types of answers that are no JSON, by status */
  readonly answerTypes?: Readonly<Record<number, readonly string[]>>;
  /** media types in which the answer 200 comes instead of JSON to who asks for them */
  readonly otherTypes?: readonly string[];
  /** headers of answers that other operations have not, by status */
  readonly answerHeaders?: Readonly<Record<number, readonly HeaderName[]>>;
  /** whether it has an ETag, and answers 304 to who holds that version */
  readonly isRevalidated?: boolean;
}

export type Extension = 'own' | 'related';

export const extensionKey = 'x-trunkline-extension';

/** Marks a parameter or a property that the API's document has not. */
export const extension = { [extensionKey]: true } as const;
