// says: kept in
// Ports handed to the frame go nowhere.
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => console.log('escaped');
postMessage({ kind: 'text', stream: 'out', text: 'kept in' }, [port2] as any);
await new Promise((done) => setTimeout(done, 50));
