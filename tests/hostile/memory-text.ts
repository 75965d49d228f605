// says: $END
let text = 'x';
for (;;) text += text + text.length;
