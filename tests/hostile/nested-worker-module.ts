// says: kept in
try {
  const code = "import '$HERE/stolen/module.js'; postMessage('escaped')";
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: 'module' });
  console.log(await new Promise((done) => {
    worker.onmessage = () => done('escaped');
    worker.onerror = () => done('kept in');
  }));
} catch {
  console.log('kept in');
}
