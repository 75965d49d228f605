// says: kept in
postMessage({ kind: 'text', stream: 'out', text: 'kept in' });
await new Promise((done) => setTimeout(done, 50));
Array.prototype[Symbol.iterator] = function* () {
  yield 'odd';
} as any;
String.prototype.slice = () => 'odd';
throw new Error('kept in');
