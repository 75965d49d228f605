/** 32 bits of a text (FNV-1a over its UTF-16 units): the same on every machine. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  // FNV's low bits are weak on short texts: mix once more (murmur3's finaliser).
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * A vector for a word that no model was trained on: each run of one to three characters adds or takes away one of `size`
 * numbers, and the whole is brought to the given length. Words that share letters come out alike; what they mean plays no part.
 */
export function ngramVector(word: string, size: number, length = 1): number[] {
  const letters = ['⟨', ...word.normalize('NFC').toLowerCase(), '⟩'];
  const vector = Array.from({ length: size }, () => 0);
  for (let n = 1; n <= 3; n++)
    for (let i = 0; i + n <= letters.length; i++) {
      const bits = hash(letters.slice(i, i + n).join(''));
      vector[bits % size] += bits & 0x10000 ? 1 : -1;
    }
  const long = Math.hypot(...vector);
  return long ? vector.map((x) => (x * length) / long) : vector;
}
