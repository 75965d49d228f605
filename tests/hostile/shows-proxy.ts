// says: [unreadable]
show(new Proxy([], { get() { throw new Error('escaped'); } }));
