// says: kept in TypeError
try {
  const got = await fetch('$HERE/stolen/fetch');
  console.log('escaped', got.status);
} catch (e) {
  console.log('kept in', (e as Error).name);
}
