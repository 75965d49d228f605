/** How long code from a link may be once unpacked, in signs. */
const longestText = 50_000;

export async function pack(code: string): Promise<string> {
  const stream = new Blob([code]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** undefined when it is no packed code, or would unpack to more than a page of code can be. */
export async function unpack(packed: string): Promise<string | undefined> {
  try {
    const bytes = Uint8Array.from(atob(packed.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let found = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return found + decoder.decode();
      found += decoder.decode(value, { stream: true });
      if (found.length > longestText) {
        await reader.cancel();
        return undefined;
      }
    }
  } catch {
    return undefined;
  }
}
