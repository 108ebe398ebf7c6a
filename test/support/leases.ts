/** How long what a process has begun belongs to it, as docs/operations.md tells operators; milliseconds. */
export const leaseTime = 4_000;
