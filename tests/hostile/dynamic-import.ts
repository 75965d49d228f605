// says: only 'attention' can be imported here
await import('$HERE/stolen/import.js');
console.log('escaped');
