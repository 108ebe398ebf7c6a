// Draws /docs from /openapi.json, which lies beside it wherever a proxy has put both.
const service = new URL('..', import.meta.url);

const source = new URL('openapi.json', service).href;
const answer = await fetch(source);
const openapi = await answer.json();

for (const path of Object.values(openapi.paths)) {
  for (const operation of Object.values(path)) {
    if (operation['x-trunkline-extension']) {
      operation['x-badges'] = [{ name: 'Extension', position: 'after' }];
    }
  }
}

// What the reader has reached is what "Test Request" asks, whatever the service is called elsewhere.
const servers = [{ url: service.href.replace(/\/$/, '') }];
const kept = 'Sent to this service only, kept in the memory of this page, gone when it is closed.';
for (const scheme of Object.values(openapi.components.securitySchemes)) {
  scheme.description = [scheme.description, kept].filter(Boolean).join(' — ');
  for (const flow of Object.values(scheme.flows ?? {})) {
    flow.tokenUrl = new URL(flow.tokenUrl, service).href;
  }
}

// The browser would add credentials that it remembers, and ask for others at every 401.
const { fetch: send } = window;
window.fetch = (input, init) => send(input, { ...init, credentials: 'omit' });

window.Scalar.createApiReference('#reference', {
  content: { externalDocs: { url: source, description: 'openapi.json' }, ...openapi, servers },
  servers,
  authentication: {
    preferredSecurityScheme: 'basic',
    securitySchemes: { basic: { username: 'you@example.com/token' } },
  },
  // Credentials are in the memory of the page, and go when it is closed.
  persistAuth: false,
  // Nothing of Scalar's own services.
  agent: { disabled: true },
  mcp: { disabled: true },
  telemetry: false,
  withDefaultFonts: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  documentDownloadType: 'none',
  metaData: { title: 'Trunkline API reference' },
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
  defaultOpenFirstTag: false,
  orderSchemaPropertiesBy: 'preserve',
});
