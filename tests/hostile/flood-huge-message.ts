// says: kept in
postMessage({ kind: 'text', stream: 'out', text: 'escaped'.repeat(5_000_000) });
postMessage(new ArrayBuffer(2 ** 27));
console.log('kept in');
