// says: $TIME
for (const name of ['postMessage', 'console', 'Promise', 'performance', 'runCell', 'Error', 'Array', 'String'])
  try {
    (self as any)[name] = () => 'escaped';
  } catch {}
await { then() {} };
