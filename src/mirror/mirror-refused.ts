/** What there is no copy for: what the caller said, who may sign in, a source that does not answer now, or anything else. */
export type RefusalKind = 'words' | 'sign-in' | 'away' | 'other';

/** Why there is no copy, in a line for people. */
export class MirrorRefused extends Error {
  override readonly name = 'MirrorRefused';
  readonly code = 'ERR_MIRROR_REFUSED';
  readonly kind: RefusalKind;
  /** the same may go well later */
  readonly mayPass: boolean;

  constructor(message: string, kind: RefusalKind = 'other') {
    super(message);
    this.kind = kind;
    this.mayPass = kind === 'away';
  }
}
