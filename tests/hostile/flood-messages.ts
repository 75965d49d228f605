// says: $OUTPUT
for (let i = 0; i < 3_000_000; i++) postMessage({ kind: 'nothing' });
