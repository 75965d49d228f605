// says: kept in
try {
  await caches.open('stolen');
  console.log('escaped');
} catch {
  console.log('kept in');
}
