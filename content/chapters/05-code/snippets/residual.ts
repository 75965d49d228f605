// reads: bX
import {
  add,
  layerNorm,
  scaledDotProductAttention,
  tensor,
} from 'attention';

const x = tensor(bX); // (3, 4)
const { weights, output } = scaledDotProductAttention(x, x, x);

show(weights, 'weights'); // (3, 3)
show(layerNorm(add(x, output)), 'post-norm'); // (3, 4)
const { output: mixed } = scaledDotProductAttention(
  layerNorm(x),
  layerNorm(x),
  layerNorm(x),
);
show(add(x, mixed), 'pre-norm');
