/** A module that writes the hash of the kernel's sample into the page's title: `plain …` where WebAssembly could not be had. */
export const hashPage = `
  import { plainKernel } from './src/tensor/kernel.ts';
  import { loadKernel } from './src/tensor/wasm/load.ts';
  import { sample } from './src/tensor/wasm/sample.ts';
  const kernel = await loadKernel();
  const digest = await crypto.subtle.digest('SHA-256', sample(kernel));
  const hex = [...new Uint8Array(digest)].map((x) => x.toString(16).padStart(2, '0')).join('');
  document.title = (kernel === plainKernel ? 'plain ' : '') + hex;`;
