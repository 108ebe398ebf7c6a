// Processes that run tests; one that hangs or dies is replaced.
import { fork } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('worker.mjs', import.meta.url));
/** A module that was imported once is never freed. */
const memoryAllowed = 900 * 2 ** 20;

/** `run(job)` answers what the worker did; `folder` is where it works, and goes with it. */
export function startWorker(folder) {
  let child = null;

  function start() {
    mkdirSync(folder, { recursive: true });
    child = fork(program, {
      cwd: folder,
      env: { ...process.env, TMPDIR: folder, NO_COLOR: '1' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }

  function end() {
    child?.kill('SIGKILL');
    child = null;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  function run(job) {
    if (!child) start();
    return new Promise((resolve) => {
      const running = child;
      const finish = (answer) => {
        clearTimeout(timer);
        running.removeAllListeners();
        if (answer.memory === undefined || answer.memory > memoryAllowed) end();
        resolve(answer);
      };
      const timer = setTimeout(
        () => finish({ failed: `${job.test}: does not end`, tests: 0 }),
        job.timeAllowed,
      );
      running.once('message', finish);
      running.once('exit', () => finish({ failed: `${job.test}: the process ended`, tests: 0 }));
      running.send(job);
    });
  }

  return { run, end };
}
