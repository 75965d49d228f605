// says: kept in
(Object.prototype as any).kind = 'done';
(Object.prototype as any).ms = 1;
(Object.prototype as any).toJSON = () => 'escaped';
(Array.prototype as any).map = () => ['escaped'];
(globalThis as any).leaked = 'escaped';
postMessage({});
postMessage({ kind: 'text', stream: 'out', text: 'kept in' });
await new Promise((done) => setTimeout(done, 50));
