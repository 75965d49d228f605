// says: kept in
try {
  const socket = new WebSocket('$SOCKET/stolen/socket');
  console.log(await new Promise((done) => {
    socket.onopen = () => done('escaped');
    socket.onerror = () => done('kept in');
  }));
} catch {
  console.log('kept in');
}
