// says: kept in
try {
  const wide = self as any;
  await new wide.FontFace('stolen', "url('$HERE/stolen/font.woff2')").load();
  console.log('escaped');
} catch {
  console.log('kept in');
}
