// says: kept in
try {
  const wide = self as unknown as { WebTransport: new (to: string) => { ready: Promise<void> } };
  await new wide.WebTransport('$TRANSPORT/stolen/transport').ready;
  console.log('escaped');
} catch {
  console.log('kept in');
}
