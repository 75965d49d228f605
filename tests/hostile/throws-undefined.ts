// says: thrown: undefined
throw undefined;
