// says: $TIME
const code = 'for (;;) {}';
for (let i = 0; i < 8; i++) new Worker(URL.createObjectURL(new Blob([code])));
await new Promise(() => {});
