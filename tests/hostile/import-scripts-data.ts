// says: kept in
try {
  (self as any).importScripts('data:text/javascript,self.loaded=1');
  console.log('escaped');
} catch {
  console.log('kept in');
}
