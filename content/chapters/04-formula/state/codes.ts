import {
  alibiBias,
  alibiSlopes,
  causalMask,
  rope,
  sinusoidalPositions,
  softmax,
} from '../../../../src/attention/index.ts';
import { derived } from '../../../../src/state/chapter.ts';
import { choice, matrix, number } from '../../../../src/state/param.ts';
import { arange, expand, matmul, select, tensor, transpose, where, type Tensor } from '../../../../src/tensor/index.ts';

const [n, d, keys, heads] = [32, 16, 7, 8];

/** Three ways to say where a word stands: waves added to it, a turn of q and k, a penalty on the score. */
export function codes() {
  const pPanel = choice('sin', ['sin', 'rope', 'alibi']);
  /** the pair of columns in hand, 1 … 8; sinusoids and RoPE share the frequencies */
  const pPair = number(2, { min: 1, max: d / 2 });
  const pAt = number(8, { min: 0, max: n - 1 });
  const pGap = number(3, { min: 0, max: 16 });
  const arm = { min: -2, max: 2, step: 0.1, digits: 1 };
  const pQ = matrix([[1.5, 0.5]], arm);
  const pK = matrix([[1.6, -0.6]], arm);
  const pM = number(3, { min: 0, max: 20 });
  const pN = number(7, { min: 0, max: 20 });
  const pShift = number(0, { min: 0, max: 100 });
  const pHead = number(2, { min: 1, max: heads });
  const pSided = choice('causal', ['causal', 'both']);

  const codes = sinusoidalPositions(n, d);
  const products = matmul(codes, transpose(codes, 0, 1)).tolist<number[][]>();
  /** the code of p times every code */
  const pDots = derived(() => products[pAt.value]);
  /** code(p) · code(p + gap) for every p that has one */
  const pSame = derived(() => products.slice(0, n - pGap.value).map((row, p) => row[p + pGap.value]));

  const pTheta = derived(() => 10000 ** ((-2 * (pPair.value - 1)) / d));
  /** x in the pair in hand of a vector of 16 numbers, turned to each position: (positions, 2). */
  const turned = ([x, y]: readonly number[], positions: Tensor) => {
    const at = 2 * (pPair.value - 1);
    const whole = Array.from({ length: d }, (_, c) => (c === at ? x : c === at + 1 ? y : 0));
    const rows = rope(expand(tensor([whole]), [positions.shape[0], d]), { positions });
    return [select(rows, 1, at), select(rows, 1, at + 1)].map((part) => part.tolist<number[]>());
  };
  const point = (x: readonly number[], position: number) => turned(x, tensor([position])).map(([first]) => first);
  const pTurnedQ = derived(() => point(pQ.value[0], pM.value + pShift.value));
  const pTurnedK = derived(() => point(pK.value[0], pN.value + pShift.value));
  const pScore = derived(() => pTurnedQ.value[0] * pTurnedK.value[0] + pTurnedQ.value[1] * pTurnedK.value[1]);
  /** the score for distances −20, −19.5 … 20 */
  const pCurve = derived(() => {
    const [x, y] = point(pQ.value[0], 20);
    const [a, b] = turned(pK.value[0], arange(0, 40.5, 0.5));
    return a.map((u, i) => x * u + y * b[i]);
  });

  const pSlopes = alibiSlopes(heads);
  const bias = derived(() => select(alibiBias(heads, keys), 0, pHead.value - 1));
  return {
    pPanel, pPair, pAt, pGap, pQ, pK, pM, pN, pShift, pHead, pSided,
    pCodes: derived(() => codes.tolist<number[][]>()),
    pDots, pSame, pTheta, pTurnedQ, pTurnedK, pScore, pCurve,
    pSlope: derived(() => pSlopes[pHead.value - 1]),
    pBias: derived(() => bias.value.tolist<number[][]>()),
    /** what equal scores become under this penalty */
    pFade: derived(() =>
      softmax(pSided.value === 'causal' ? where(causalMask(keys), bias.value, -Infinity) : bias.value).tolist<number[][]>(),
    ),
  }; // prettier-ignore
}
