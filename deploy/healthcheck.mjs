// Exits with 0 while the service in this container is ready for requests, else with 1: images have no curl.
import { get } from 'node:http';

// Docker and Kubernetes set this variable for services named `trunkline`, to something that is no port.
const given = process.env.TRUNKLINE_PORT ?? '';
const port = /^\d+$/.test(given) ? given : 3000;
get({ host: '127.0.0.1', port, path: '/readyz' }, ({ statusCode }) => {
  process.exit(statusCode === 200 ? 0 : 1);
}).on('error', () => process.exit(1));
