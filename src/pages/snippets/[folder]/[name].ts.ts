import { served } from '../../_snippets.ts';

export const { getStaticPaths, GET } = served('ts');
