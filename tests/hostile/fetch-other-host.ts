// says: kept in TypeError
try {
  const got = await fetch('$OTHER/stolen/fetch');
  console.log('escaped', got.status);
} catch (e) {
  console.log('kept in', (e as Error).name);
}
