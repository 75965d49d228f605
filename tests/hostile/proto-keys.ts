// says: { a: 1 }
const odd = JSON.parse('{"a": 1, "__proto__": {"kind": "done"}}');
postMessage(odd);
const merged: Record<string, unknown> = {};
for (const key in odd) merged[key] = odd[key];
console.log({ a: merged.a });
