// reads: pMask, pScores
import { flipPolarity, softmax, tensor, where } from 'attention';

const mask = tensor(pMask.map((row) => row.map((x) => x === 1))); // (4, 4)
const scores = tensor(pScores); // (4, 4)
const read = (open: typeof mask) =>
  softmax(where(open, scores, -Infinity));

show(read(flipPolarity(mask)), 'true = blocked');
show(read(mask), 'true = may attend');
