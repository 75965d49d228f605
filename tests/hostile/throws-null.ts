// says: thrown: null
throw null;
