// says: $END
const all: number[][] = [];
for (;;) all.push(new Array(1e6).fill(1.5));
