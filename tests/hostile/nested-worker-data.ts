// says: kept in
try {
  const worker = new Worker("data:text/javascript,fetch('$HERE/stolen/data').then(()=>postMessage('escaped'))");
  console.log(await new Promise((done) => {
    worker.onmessage = () => done('escaped');
    worker.onerror = () => done('kept in');
  }));
} catch {
  console.log('kept in');
}
