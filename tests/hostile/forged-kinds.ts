// says: kept in
for (const kind of ['html', 'ready', 'ended', 'over', 'broke', '__proto__', 'constructor', 'done ', 1, null, {}])
  postMessage({ kind, text: '<b>escaped</b>', html: '<b>escaped</b>', id: 1, run: 1, ended: true, over: true });
for (const odd of [null, undefined, 0, '', 'done', [], [[]], new Map([['kind', 'done']]), new Error('escaped')])
  postMessage(odd);
console.log('kept in');
