// says: Error:
const bad = new Error('x');
for (const key of ['name', 'message', 'stack']) Object.defineProperty(bad, key, { get() { throw bad; } });
throw bad;
