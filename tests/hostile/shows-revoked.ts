// says: [unreadable]
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
console.log(proxy);
