// says: kept in
// Without isolation there is no memory to share, so nothing to wait on for ever.
console.log(typeof SharedArrayBuffer === 'undefined' ? 'kept in' : 'escaped');
