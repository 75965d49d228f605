// says: $TIME
await new Promise(() => {});
