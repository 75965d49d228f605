// says: kept in
const wide = self as any;
console.log(wide.RTCPeerConnection || wide.webkitRTCPeerConnection ? 'escaped' : 'kept in');
