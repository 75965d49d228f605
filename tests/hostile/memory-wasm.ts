// says: $END
const all: WebAssembly.Memory[] = [];
for (;;) all.push(new WebAssembly.Memory({ initial: 16384 }));
