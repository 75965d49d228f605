// says: Error: later
setTimeout(() => {
  throw new Error('later');
}, 10);
await new Promise((done) => setTimeout(done, 100));
