// says: kept in
try {
  const worker = new Worker('$HERE/stolen/worker.js');
  console.log(await new Promise((done) => {
    worker.onmessage = () => done('escaped');
    worker.onerror = () => done('kept in');
  }));
} catch {
  console.log('kept in');
}
