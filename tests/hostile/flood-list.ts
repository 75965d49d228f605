// says: ... 999900 more
console.log(Array.from({ length: 1_000_000 }, (_, i) => `${i}`));
