// after: steps.ts
// reads: row
import { sum } from 'attention';

const w = weights.tolist()[row]; // (3,)
const shares = w.map((x, j) => V[j].map((y) => x * y)); // (3, 2)

show(shares, 'shares');
show(sum(tensor(shares), 0), 'sum');
