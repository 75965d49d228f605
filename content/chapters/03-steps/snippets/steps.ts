// reads: Q, K, V
import { div, matmul, softmax, tensor, transpose } from 'attention';

const [q, k, v] = [Q, K, V].map((m) => tensor(m)); // (3, 2) each
const scale = Math.sqrt(2); // √d_k
const scores = div(matmul(q, transpose(k, -2, -1)), scale); // (3, 3)
const weights = softmax(scores, -1); // every row adds up to 1
const output = matmul(weights, v); // (3, 2)

show(scores, 'scores');
show(weights, 'weights');
show(output, 'output');
