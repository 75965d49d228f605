// reads: Q, K, V, n, dk
import { scaledDotProductAttention, tensor } from 'attention';

const part = (m: number[][], columns: number) =>
  tensor(m.slice(0, n).map((row) => row.slice(0, columns)));
const [q, k] = [part(Q, dk), part(K, dk)]; // (n, dk) each
const v = part(V, 2); // (n, 2)

for (const scale of [1, 1 / Math.sqrt(dk), 1 / dk]) {
  const { weights } = scaledDotProductAttention(q, k, v, { scale });
  show(weights, `scale ${scale.toFixed(3)}`); // (n, n)
}
