// says: null
console.log(self.origin);
