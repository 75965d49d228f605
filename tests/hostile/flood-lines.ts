// says: $OUTPUT
for (let i = 0; ; i++) console.log(i);
