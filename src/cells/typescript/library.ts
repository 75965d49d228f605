/** What `import … from 'attention'` gives: in a cell, and as one file to take away, /lib/attention.js. */
export * from '../../attention/index.ts';
export * from '../../tensor/index.ts';
