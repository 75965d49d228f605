// says: kept in
const code = "fetch('$HERE/stolen/nested').then(() => postMessage('escaped'), () => postMessage('kept in'))";
try {
  const worker = new Worker(URL.createObjectURL(new Blob([code])));
  console.log(await new Promise((done) => {
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = () => done('kept in');
  }));
} catch {
  console.log('kept in');
}
