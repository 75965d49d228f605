// says: [Array]
let deep: unknown = 1;
for (let i = 0; i < 100_000; i++) deep = [deep];
console.log(deep);
