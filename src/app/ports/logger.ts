/** Where operators are told what happens; `facts` with `err` hold the error. */
export interface Logger {
  readonly info: Log;
  readonly warn: Log;
  readonly error: Log;
}

interface Log {
  (message: string): void;
  (facts: object, message: string): void;
}
