// says: $TIME
const odd = { then() {} };
await (odd as any);
