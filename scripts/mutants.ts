/**
 * Plants a fault, runs the test that is there to find it, and puts the file back. A mutant that survives, or whose text is
 * no longer in its file, fails the run: then a check has stopped checking. `npm run mutants [part of a name]`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

interface Mutant {
  name: string;
  file: string;
  from: string;
  to: string;
  /** Arguments of the command that must turn red. */
  test: string;
}
const vitest = (files: string) => `npx vitest run ${files}`;
const conformance = 'node scripts/conformance/run.ts tests/fixtures';

const mutants: Mutant[] = [
  {
    name: 'scores are not divided by √d',
    file: 'src/attention/scaled-dot-product.ts',
    from: 'scale = 1 / Math.sqrt(query.shape[query.ndim - 1])',
    to: 'scale = 1',
    test: vitest('components/widgets/stepper'),
  },
  {
    name: 'the stepper mixes keys instead of values',
    file: 'content/chapters/03-steps/state.ts',
    from: 'tensor(K.value), tensor(V.value)',
    to: 'tensor(V.value), tensor(K.value)',
    test: vitest('components/widgets/stepper'),
  },
  {
    name: 'a patch leaves colours stale',
    file: 'src/figures/picture.ts',
    from: "else if (name.startsWith('--')) element.style",
    to: "else if (name.startsWith('---')) element.style",
    test: vitest('src/figures/picture.test.ts tests/figures.test.tsx'),
  },
  {
    name: 'a patch leaves labels stale',
    file: 'src/figures/picture.ts',
    from: 'else if (isShown(value)) element.setAttribute(',
    to: "else if (isShown(value) && !name.startsWith('aria')) element.setAttribute(",
    test: vitest('tests/figures.test.tsx'),
  },
  {
    name: 'numbers carry a hyphen for a minus',
    file: 'src/figures/format.ts',
    from: '`−${text}`',
    to: '`-${text}`',
    test: vitest('src/figures/picture.test.ts'),
  },
  {
    name: 'the stepper speaks English in Chinese',
    file: 'components/widgets/stepper/words.ts',
    from: '= { zh, en };',
    to: '= { zh: en, en: zh };',
    test: vitest('tests/figures.test.tsx'),
  },
  {
    name: 'a link may hold values out of range',
    file: 'src/state/param.ts',
    from: 'if (found.value < min || found.value > max)',
    to: 'if (found.value < min - 1e9)',
    test: vitest('src/state/url.test.ts'),
  },
  {
    name: 'the reader’s matrices go to the server',
    file: 'src/state/param.ts',
    from: "write: writeMatrix,\n    place: 'fragment',",
    to: "write: writeMatrix,\n    place: 'query',",
    test: vitest('src/state/url.test.ts'),
  },
  {
    name: 'ragged pastes are taken',
    file: 'src/state/matrix-text.ts',
    from: 'if (cells.length !== rows[0].length)',
    to: 'if (cells.length === -1)',
    test: vitest('src/state/matrix-text.test.ts'),
  },
  {
    name: 'a key lights a row of scores',
    file: 'src/figures/lights.ts',
    from: "column('s', queries, first)",
    to: "row('s', first, keys)",
    test: vitest('src/figures/lights.test.ts'),
  },
  {
    name: 'the guess may exceed 1',
    file: 'src/figures/shares.ts',
    from: '(share / rest) * (1 - to)',
    to: 'share',
    test: vitest('src/figures/shares.test.ts'),
  },
  {
    name: 'the exercise takes what was not divided',
    file: 'src/state/exercise.ts',
    from: 'Math.abs(x - y) < 0.0075',
    to: 'Math.abs(x - y) < 0.75',
    test: vitest('src/state/exercise.test.ts'),
  },
  {
    name: 'a figure imports a component',
    file: 'src/figures/fly.ts',
    from: '/** An object keeps',
    to: "import '../../components/widgets/walk.ts';\n/** An object keeps",
    test: 'npx depcruise src components content --config .dependency-cruiser.mjs',
  },
  {
    name: 'one language loses a figure',
    file: 'content/chapters/03-steps/en.mdx',
    from: '<Figure is="stepper"',
    to: '<Picture is="stepper"',
    test: vitest('tests/content.test.ts'),
  },
  {
    name: 'softmax runs down the columns',
    file: 'src/attention/softmax.ts',
    from: 'sum(numerator, dim,',
    to: 'sum(numerator, 0,',
    test: conformance,
  },
  {
    name: 'softmax does not subtract the maximum',
    file: 'src/attention/softmax.ts',
    from: 'exp(sub(scores, largest))',
    to: 'exp(scores)',
    test: conformance,
  },
  {
    name: 'masked scores become 0 instead of −∞',
    file: 'src/attention/scaled-dot-product.ts',
    from: 'where(mask, logits, -Infinity)',
    to: 'where(mask, logits, 0)',
    test: conformance,
  },
  {
    name: 'a causal word may not see itself',
    file: 'src/attention/masks.ts',
    from: 'return le(relativePositions(queries, keys, align), 0);',
    to: 'return lt(relativePositions(queries, keys, align), 0);',
    test: conformance,
  },
  {
    name: 'the gradient of a difference keeps its sign',
    file: 'src/tensor/autograd/derivatives.ts',
    from: '(g) => neg(g)],',
    to: '(g) => g],',
    test: conformance,
  },
  {
    name: 'a stale graph answers in silence',
    file: 'src/tensor/autograd/backward.ts',
    from: 'x.version !== versions[k]',
    to: 'x.version < versions[k]',
    test: vitest('src/tensor/autograd/backward.test.ts'),
  },
  {
    name: 'Adam starts without correcting its means',
    file: 'src/models/optim/adam.ts',
    from: '1 - beta1 ** own.steps',
    to: '1',
    test: vitest('src/models/optim'),
  },
  {
    name: 'tiled attention forgets that its maximum moved',
    file: 'src/tensor/kernel.ts',
    from: 'mixed[c] *= before',
    to: 'mixed[c] *= 1',
    test: vitest('src/attention/tiled-attention.test.ts'),
  },
  {
    name: 'the kernel in WebAssembly forgets it too',
    file: 'src/tensor/wasm/assembly/index.ts',
    from: 'at(mixed, r * dv), dv, before)',
    to: 'at(mixed, r * dv), dv, 1)',
    test: vitest('src/tensor/wasm'),
  },
  {
    name: 'fused softmax lets every score pull alone',
    file: 'src/tensor/autograd/derivatives.ts',
    from: 'mul(y, sub(g, sum(mul(g, y), -1, { keepdim: true })))',
    to: 'mul(y, g)',
    test: vitest('src/attention/softmax.test.ts'),
  },
  {
    name: 'a tail of normals is not drawn anew',
    file: 'src/cells/python/generator.ts',
    from: 'drawUniform(from, tail, 0, 1);',
    to: '',
    test: vitest('src/cells/python/generator.test.ts'),
  },
  {
    name: 'torch in the page reads a mask the other way round',
    file: 'python/torch/nn/_multi_head_attention.py',
    from: 'masked_fill(mask, -math.inf)',
    to: 'masked_fill(~mask, -math.inf)',
    test: vitest('tests/python.test.ts -t attention.py'),
  },
  {
    name: 'torch in the page forgets what Adam starts from',
    file: 'src/cells/python/bridge/fused.ts',
    from: 'const spread = Math.sqrt(1 - beta2 ** step)',
    to: 'const spread = 1',
    test: vitest('tests/python.test.ts -t optim.py'),
  },
];

const only = process.argv[2] ?? '';
let survived = 0;
const chosen = mutants.filter((mutant) => mutant.name.includes(only));
for (const { name, file, from, to, test } of chosen) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) {
    console.log(`gone      ${name}: "${from}" is no longer in ${file}`);
    survived += 1;
    continue;
  }
  try {
    writeFileSync(file, text.replace(from, to));
    const [command, ...args] = test.split(' ');
    const { status } = spawnSync(command, args, { encoding: 'utf8', timeout: 180_000 });
    console.log(`${status === 0 ? 'SURVIVED ' : 'killed   '} ${name} (${test})`);
    if (status === 0) survived += 1;
  } finally {
    writeFileSync(file, text);
  }
}
console.log(`${chosen.length - survived} passed, ${survived} failed`);
process.exit(survived ? 1 : 0);
