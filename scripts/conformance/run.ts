/**
 * @file Runs every fixture under a directory against src/attention: `npm run conformance -- DIR`, with the plain kernel, or
 * with the one in WebAssembly: `-- --kernel wasm DIR`. Two formats are known, by
 * PyTorch (pytorch.ts) and by ONNX (onnx.ts). Other JSON files (manifests, configurations) are no cases; a case whose operation
 * is not known fails. The last line is `N passed, M failed, K skipped`, K always 0: nothing is left out. Exit 1 on any failure.
 */
import { parseArgs } from 'node:util';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainKernel, useKernel } from '../../src/tensor/kernel.ts';
import { buildKernel } from '../kernel.mjs';
import { type OnnxCase, onnxProblems } from './onnx.ts';
import { type PytorchCase, pytorchProblems } from './pytorch.ts';

function isCase(value: any): value is OnnxCase | PytorchCase {
  return typeof value?.op === 'string' && typeof value.inputs === 'object' && typeof value.outputs === 'object';
}

function main(directory: string): void {
  let [passed, failed] = [0, 0];
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  for (const file of files.sort()) {
    const value: unknown = JSON.parse(readFileSync(join(directory, file), 'utf8'));
    if (!isCase(value)) continue;
    const problems = 'opset' in value ? onnxProblems(value) : pytorchProblems(value);
    for (const problem of problems) console.log(`FAILED ${value.id}: ${problem}`);
    if (problems.length > 0) failed++;
    else passed++;
  }
  console.log(`${passed} passed, ${failed} failed, 0 skipped`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kernel: { type: 'string', default: 'plain' } },
});
if (values.kernel === 'wasm') {
  await buildKernel();
  const fast = await (await import('../../src/tensor/wasm/load.ts')).loadKernel();
  if (fast === plainKernel) throw new Error('this machine has no WebAssembly with SIMD');
  useKernel(fast);
} else if (values.kernel !== 'plain') throw new RangeError(`--kernel: expected plain or wasm, got ${values.kernel}`);
main(positionals[0] ?? 'tests/fixtures');
