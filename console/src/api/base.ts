/** Where the service is, as the page's `<base>` says: it may be below a path. A slash at the end. */
export const baseUrl = new URL('.', document.baseURI).href;

/** `/`, or the path that the service is below. */
export const basePath = new URL(baseUrl).pathname;
