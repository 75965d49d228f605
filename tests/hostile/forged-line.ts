// says: Error: no such line
postMessage({ kind: 'error', name: 'Error', message: 'no such line', line: 4_000_000_000 });
await new Promise((done) => setTimeout(done, 50));
