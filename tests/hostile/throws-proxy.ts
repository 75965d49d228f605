// says: thrown
throw new Proxy({}, {
  get() { throw new Error('escaped get'); },
  getPrototypeOf() { throw new Error('escaped prototype'); },
  ownKeys() { throw new Error('escaped keys'); },
});
