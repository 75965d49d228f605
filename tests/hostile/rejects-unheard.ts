// says: Error: nobody listens
void Promise.reject(new Error('nobody listens'));
await new Promise((done) => setTimeout(done, 50));
