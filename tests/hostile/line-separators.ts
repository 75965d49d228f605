// says: 2
console.log('\u2028'.length + '\u2029'.length);
