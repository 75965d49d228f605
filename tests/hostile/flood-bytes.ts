// says: $OUTPUT
for (;;) console.log('x'.repeat(10_000));
