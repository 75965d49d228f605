// says: kept in
try {
  const wide = self as any;
  console.log(wide.document?.cookie ?? (wide.cookieStore ? await wide.cookieStore.getAll() : 'kept in'));
} catch {
  console.log('kept in');
}
