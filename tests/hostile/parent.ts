// says: kept in
const wide = self as any;
const found = ['parent', 'top', 'opener', 'window', 'document', 'frames', 'frameElement'].filter((name) => wide[name]);
console.log(found.length ? `escaped ${found}` : 'kept in');
