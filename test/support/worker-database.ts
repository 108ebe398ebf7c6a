/** Workers run side by side; each has a database of its own. */
export const databaseOfWorker = (worker: number) => `worker_${worker}`;
