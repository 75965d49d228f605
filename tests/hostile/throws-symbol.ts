// says: thrown: Symbol(odd)
throw Symbol('odd');
