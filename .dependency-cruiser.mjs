// A file may import from what stands to its left, never to its right. (.astro and .mdx: tests/layers.test.ts.)
const order = [
  ['site', '^src/site/'],
  ['tensor', '^src/tensor/'],
  ['attention', '^src/attention/'],
  ['models', '^src/models/'],
  ['cells', '^src/cells/'],
  ['state', '^src/state/'],
  ['figures', '^src/figures/'],
  ['components', '^components/'],
  ['content', '^content/'],
  ['pages', '^src/(pages|layouts)/'],
];
const forbidden = order.slice(0, -1).map(([name, path], i) => ({
  name: `${name}-looks-left`,
  severity: 'error',
  // A test may look at the state its figure really has.
  from: { path, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: order
      .slice(i + 1)
      .map(([, right]) => right)
      .join('|'),
  },
}));

export default {
  forbidden: [
    ...forbidden,
    { name: 'tensor-knows-no-site', severity: 'error', from: { path: '^src/tensor/' }, to: { path: '^src/site/' } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^astro(:|/)|\\?raw$|\\?url$|^attention$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
