// says: kept in
try {
  const blob = URL.createObjectURL(new Blob(["postMessage({ kind: 'text', stream: 'out', text: 'escaped' })"]));
  (self as any).importScripts(blob);
  console.log('escaped');
} catch {
  console.log('kept in');
}
