// says: kept in
const send = (value: object) => postMessage({ kind: 'value', name: 'escaped', value: { type: 'tensor', ...value } });
send({ dtype: 'float64', shape: [1e9, 1e9], data: [] });
send({ dtype: 'float64', shape: [-1, -1], data: [1] });
send({ dtype: '<b>', shape: [1], data: [1] });
send({ dtype: 'float64', shape: [2], data: { length: 2, 0: 1, 1: 2 } });
send({ dtype: 'float64', shape: [2], data: [{}, []] });
send({ dtype: 'float64', shape: new Array(100).fill(1), data: [1] });
console.log('kept in');
