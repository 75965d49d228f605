// says: kept in
try {
  const source = new EventSource('$HERE/stolen/events');
  console.log(await new Promise((done) => {
    source.onopen = () => done('escaped');
    source.onerror = () => done('kept in');
  }));
} catch {
  console.log('kept in');
}
