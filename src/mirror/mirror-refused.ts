/** Why there is no copy, in a line for people. */
export class MirrorRefused extends Error {
  override readonly name = 'MirrorRefused';
  readonly code = 'ERR_MIRROR_REFUSED';
}
