// says: kept in
try {
  const request = indexedDB.open('stolen');
  console.log(await new Promise((done) => {
    request.onsuccess = () => done('escaped');
    request.onerror = () => done('kept in');
  }));
} catch {
  console.log('kept in');
}
