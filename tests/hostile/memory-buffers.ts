// says: $END
const all: Uint8Array[] = [];
for (;;) all.push(new Uint8Array(2 ** 27).fill(1));
