import { channel, subscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';

// Publishes every answer to an operation of the API that a server of this process gives: the status and headers
// as they went out, the body before it was compressed. It is not asked for, so that no test can do without it.
const answered = channel('trunkline:test:answer');

subscribe('fastify.initialization', ({ fastify }) => {
  const payloads = new WeakMap();
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    payloads.set(reply, { payload, status: reply.statusCode });
    done();
  });
  fastify.addHook('onResponse', ({ method, url, routeOptions }, reply, done) => {
    const operationId = routeOptions.schema?.operationId;
    if (operationId) {
      const headers = reply.getHeaders();
      const sent = payloads.get(reply);
      // A later hook has answered something else, of which the text is not known.
      const isReplaced = sent !== undefined && sent.status !== reply.statusCode;
      const body = isReplaced ? null : textOf(sent?.payload);
      answered.publish({ operationId, method, url, status: reply.statusCode, headers, body });
    }
    done();
  });
});

/** null: a stream */
function textOf(payload) {
  if (payload === undefined || payload === null) return '';
  return typeof payload === 'string' || Buffer.isBuffer(payload) ? String(payload) : null;
}

// In a process that a test has started, the answers go to the test.
if (process.env['ANSWERS_FD']) {
  const pipe = new Socket({ fd: Number(process.env['ANSWERS_FD']), writable: true });
  pipe.on('error', () => {}).unref();
  subscribe('trunkline:test:answer', (answer) => pipe.write(`${JSON.stringify(answer)}\n`));
}
