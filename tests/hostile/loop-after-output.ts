// says: $TIME
console.log('before');
for (;;) Math.random();
