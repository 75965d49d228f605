// says: kept in
// What the frame says to the page, said by the worker.
for (let id = 0; id < 60; id++) postMessage({ id, run: 1, said: { kind: 'text', stream: 'out', text: 'escaped' } });
console.log('kept in');
