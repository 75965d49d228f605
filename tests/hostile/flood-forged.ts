// says: $OUTPUT
for (let i = 0; i < 200_000; i++) postMessage({ kind: 'text', stream: 'out', text: 'x'.repeat(1000) });
