import { library } from '../../cells/typescript/library.generated.ts';

/** The library of the cells as one module, to take away: `import { scaledDotProductAttention, tensor } from './attention.js'`. */
export const GET = () =>
  new Response(`// Seeing Attention: attention and the arrays under it, as one module. MIT licence.\n${library}`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
