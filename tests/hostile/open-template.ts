// says: SyntaxError
console.log('escaped'); `
