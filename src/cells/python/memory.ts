const files = new Map<string, ArrayBuffer>();
export const inMemory = 'https://memory.invalid/';

/** Bytes that the runtime may ask for by this name, in place of a network. */
export function keepInMemory(name: string, bytes: ArrayBuffer): void {
  files.set(inMemory + name, bytes);
}

/** The build puts this where Pyodide says `fetch`: it gets what was kept, and nothing else. */
export async function inMemoryFetch(request: RequestInfo | URL): Promise<Response> {
  const url = String(request instanceof Request ? request.url : request);
  const bytes = files.get(url);
  if (!bytes) throw new TypeError(`there is no network here: ${url}`);
  files.delete(url);
  return new Response(bytes, {
    headers: { 'content-type': url.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream' },
  });
}
