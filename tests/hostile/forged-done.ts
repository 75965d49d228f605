// says: $NOTHING
postMessage({ kind: 'done', ms: 1 });
for (;;) postMessage({ kind: 'text', stream: 'out', text: 'escaped' });
