// says: kept in
// The page of the test listens on this channel.
const channel = new BroadcastChannel('page');
channel.postMessage('escaped');
await new Promise((done) => setTimeout(done, 100));
console.log('kept in');
