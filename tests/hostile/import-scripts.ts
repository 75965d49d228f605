// says: kept in
try {
  (self as any).importScripts('$HERE/stolen/script.js');
  console.log('escaped');
} catch {
  console.log('kept in');
}
