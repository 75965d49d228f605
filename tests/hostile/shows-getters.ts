// says: [Getter]
console.log({ get trap(): never { throw new Error('escaped'); } });
