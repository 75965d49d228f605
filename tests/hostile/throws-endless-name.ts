// says: Error: ok
const bad = new Error('ok');
bad.name = 'Error';
Object.defineProperty(bad, 'stack', { get: () => 'blob:x:1:1\n'.repeat(2_000_000) });
throw bad;
