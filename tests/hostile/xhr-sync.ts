// says: kept in
try {
  const request = new XMLHttpRequest();
  request.open('GET', '$HERE/stolen/xhr-sync', false);
  request.send();
  console.log(request.status ? 'escaped' : 'kept in');
} catch {
  console.log('kept in');
}
