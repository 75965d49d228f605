// says: kept in EvalError
try {
  const made = (async () => {}).constructor as unknown as (code: string) => () => Promise<unknown>;
  await made("return import('$HERE/stolen/constructor.js')")();
  console.log('escaped');
} catch (e) {
  console.log('kept in', (e as Error).name);
}
