import { scalar, script, styles, type Asset } from './assets.ts';

/**
 * Nothing from elsewhere, nothing that the page itself does not bring, and nowhere to send anything but this
 * service. Scalar makes its styles as it draws, in elements and in attributes, of which no hash can be known
 * before: styles alone may be inline, and with no other host to load from they can tell nobody anything.
 */
export const pageSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `root`: how the page leads to where the service is; blank, or `../`. */
export async function referencePage(root: string): Promise<string> {
  const urlOf = async (asset: Asset) => `${root}docs/${asset.name}?v=${await asset.version()}`;
  const [scalarUrl, scriptUrl, stylesUrl] = await Promise.all([scalar, script, styles].map(urlOf));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Trunkline API reference</title>
<link rel="icon" href="data:image/svg+xml,${icon}">
<link rel="stylesheet" href="${stylesUrl}">
<script defer src="${scalarUrl}"></script>
<script type="module" src="${scriptUrl}"></script>
</head>
<body>
<div id="reference">
<main class="plain">
<h1>Trunkline API reference</h1>
<noscript><p>This page is drawn by JavaScript, which is turned off in this browser.</p></noscript>
<p>It shows what <a href="${root}openapi.json">openapi.json</a> says: every operation, its parameters and its
answers, and at the beginning what Trunkline has beyond the API that it is compatible with. The rest is told
by the files in the folder <code>docs</code> of Trunkline's sources.</p>
</main>
</div>
</body>
</html>
`;
}

const icon = encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="#0f766e"/>' +
    '<path d="M4 5h8M8 5v7" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>',
);
