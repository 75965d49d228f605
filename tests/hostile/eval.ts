// says: kept in EvalError
try {
  console.log('escaped', eval('1 + 1'));
} catch (e) {
  console.log('kept in', (e as Error).name);
}
