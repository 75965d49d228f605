// says: kept in error
const request = new XMLHttpRequest();
const how = await new Promise((done) => {
  request.onload = () => done('escaped');
  request.onerror = () => done('kept in error');
  request.open('GET', '$HERE/stolen/xhr');
  request.send();
});
console.log(how);
