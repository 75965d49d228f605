type Matrix = number[][];

const dot = (a: number[], b: number[]) =>
  a.reduce((sum, x, i) => sum + x * b[i], 0);

function softmax(scores: number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((s) => Math.exp(s - top));
  const total = powers.reduce((sum, x) => sum + x, 0);
  return powers.map((x) => x / total);
}

// Q (n_q, d_k)  K (n_k, d_k)  V (n_k, d_v)
function attention(Q: Matrix, K: Matrix, V: Matrix) {
  const scale = Math.sqrt(K[0].length); // √d_k
  const scores = Q.map((q) => K.map((k) => dot(q, k) / scale)); // (n_q, n_k)
  const weights = scores.map(softmax); // (n_q, n_k)
  const columns = V[0].map((_, c) => V.map((v) => v[c])); // Vᵀ
  const output = weights.map((row) => columns.map((v) => dot(row, v)));
  return { output, weights }; // (n_q, d_v) (n_q, n_k)
}

const Q = [
  [1.0, 0.2],
  [0.6, 1.4],
  [-0.8, 0.8],
];
const K = [
  [1.6, -0.6],
  [-1.2, 0.3],
  [1.4, 1.2],
];
const V = [
  [-1.8, -1.0],
  [1.8, -1.2],
  [0.2, 1.6],
];

function show(name: string, m: Matrix) {
  console.log(name);
  for (const row of m)
    console.log(row.map((x) => x.toFixed(3).padStart(7)).join(''));
}

const { output, weights } = attention(Q, K, V);
show('weights', weights);
show('output', output);

if (weights[1][2].toFixed(3) !== '0.758') throw new Error('weights');
