import { softmax } from '../../attention/index.ts';
import { argmax, backward, flat, max, noGrad, reshape, select, tensor, type Tensor } from '../../tensor/index.ts';
import { Adam, ArticleModel, crossEntropy, type Generator, type Moments } from '../index.ts';
import { batchOf, fixed, heldOutOf, rate, type Setup, stream } from './setup.ts';
import { batch, drawMany, type Example, type Task, taskOf, uncounted } from './task.ts';

/** A run as it stands after `step` steps: all that is needed to go on from there. */
export interface Snapshot {
  readonly step: number;
  readonly weights: Readonly<Record<string, Float32Array>>;
  /** Without them Adam begins anew, as it must after a file of weights alone. */
  readonly moments?: readonly (Moments | undefined)[];
}

/** What the model makes of one sequence. */
export interface Look {
  /** The token with the largest logit at every position, and its probability. */
  readonly answer: readonly number[];
  readonly sure: readonly number[];
  /** n · n weights of layer l, head h at [l · heads + h], row by row: row i is where position i looks. */
  readonly maps: readonly Float32Array[];
}

export const modelOf = ({ vocabulary, layers }: Setup, { length, causal }: Task, random: Generator): ArticleModel =>
  new ArticleModel({
    numTokens: vocabulary.length,
    maxLen: length,
    numLayers: layers,
    isCausal: causal,
    dModel: fixed.dModel,
    nhead: fixed.nhead,
    dimFeedforward: fixed.dimFeedforward,
    normFirst: true,
    dropout: 0,
    generator: random,
  });

/** Trains the chapter's repaired model on one task, a step at a time. Adam with warm-up and decay, batches drawn from the seed and the step. */
export class Trainer {
  readonly task: Task;
  readonly model: ArticleModel;
  step: number;
  private readonly seed: number;
  private readonly optimizer: Adam;
  /** Steps that this optimizer has seen. */
  private warm: number;
  private readonly heldOut: { input: Tensor; examples: readonly Example[] };

  /** RangeError when the snapshot's arrays do not fit the setup's model. */
  constructor(setup: Setup, from?: Snapshot) {
    this.task = taskOf(setup.task, setup.vocabulary);
    this.model = modelOf(setup, this.task, stream(setup.seed, 0));
    this.optimizer = new Adam(this.model.parameters(), { lr: fixed.lr });
    this.seed = setup.seed;
    this.step = from?.step ?? 0;
    this.warm = from?.moments?.[0]?.steps ?? 0;
    if (from) this.model.loadStateDict(shaped(this.model, from.weights));
    if (from?.moments) this.optimizer.loadState(from.moments);
    const examples = heldOutOf(setup, this.task, fixed.heldOut);
    this.heldOut = { input: batch(examples).input, examples };
  }

  /** One step on a fresh batch; its loss before the step, in nats per counted token. RangeError once that is no number. */
  advance(): number {
    const random = stream(this.seed, ++this.step);
    const { input, target } = batch(drawMany(this.task, batchOf(this.task.name), false, random));
    this.optimizer.lr = rate(++this.warm);
    this.optimizer.zeroGrad();
    const loss = crossEntropy(this.model.forward(input).logits, target);
    backward(loss);
    const value = loss.item();
    if (!Number.isFinite(value)) throw new RangeError(`Trainer: the loss is ${value} at step ${this.step}`);
    this.optimizer.step();
    return value;
  }

  /** Share of counted tokens of held-out sequences that are right. */
  accuracy(): number {
    const { input, examples } = this.heldOut;
    const answer = flat(noGrad(() => argmax(this.model.forward(input).logits, -1)));
    const target = examples.flatMap((one) => one.target);
    const counted = target.filter((id) => id !== uncounted).length;
    return target.filter((id, i) => id === answer[i]).length / counted;
  }

  look(sequence: readonly number[]): Look {
    const input = tensor([[...sequence]], { dtype: 'int64' });
    return noGrad(() => {
      const { logits, weightsPerHead } = this.model.forward(input);
      const sure = max(softmax(logits), -1);
      const heads = weightsPerHead.flatMap((layer) =>
        Array.from({ length: fixed.nhead }, (_, h) => Float32Array.from(flat(select(select(layer, 0, 0), 0, h)))),
      );
      return { answer: [...flat(argmax(logits, -1))].map(Number), sure: [...flat(sure)].map(Number), maps: heads };
    });
  }

  snapshot(): Snapshot {
    const weights = Object.entries(this.model.namedParameters()).map(([name, p]) => [name, Float32Array.from(flat(p))]);
    return { step: this.step, weights: Object.fromEntries(weights), moments: this.optimizer.state() };
  }
}

/** Arrays as tensors of the model's shapes. */
function shaped(model: ArticleModel, weights: Snapshot['weights']) {
  return Object.fromEntries(
    Object.entries(model.namedParameters()).map(([name, { shape, size }]) => {
      if (weights[name]?.length !== size)
        throw new RangeError(`Trainer: expected ${size} numbers for ${name}, got ${weights[name]?.length ?? 'none'}`);
      return [name, reshape(tensor([...weights[name]], { dtype: 'float32' }), shape)];
    }),
  );
}
