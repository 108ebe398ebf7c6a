/** Taken when the bundle of the test bed is loaded, for all that is in it: tests that fake timers fake the globals. */
export const {
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  setImmediate,
  clearImmediate,
} = globalThis;
