import { preview } from 'astro';

/** Serves the built site on a port of its own; for the scripts that measure it. */
export async function serve(port: number): Promise<{ origin: string; stop(): Promise<void> }> {
  const server = await preview({ root: '.', server: { port, host: '127.0.0.1' }, logLevel: 'error' });
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.stop() };
}
