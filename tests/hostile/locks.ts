// says: kept in
try {
  await navigator.locks.request('page', async () => {});
  console.log('escaped');
} catch {
  console.log('kept in');
}
