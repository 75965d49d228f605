// says: kept in
let found = 'kept in';
for (const name of ['localStorage', 'sessionStorage'])
  try {
    if ((self as any)[name]) found = `escaped ${name}`;
  } catch {}
console.log(found);
