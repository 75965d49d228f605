// says: $OUTPUT
for (;;) show(Array.from({ length: 100 }, () => new Array(100).fill(0.5)));
