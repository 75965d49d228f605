// says: <img src=x onerror=alert(1)>
console.log('<img src=x onerror=alert(1)>');
show({ '<b>': '<script>alert(1)</script>' }, '<i>name</i>');
postMessage({ kind: 'error', name: '<b>E</b>', message: '<img src=x onerror=alert(1)>', line: 1 });
