// says: kept in
const wide = self as any;
console.log(wide.Image || wide.document || wide.HTMLElement || wide.open ? 'escaped' : 'kept in');
