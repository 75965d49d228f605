// says: kept in
try {
  await navigator.storage.getDirectory();
  console.log('escaped');
} catch {
  console.log('kept in');
}
