// Roles colour ink, in code too: these names are the query, the key, the value, the weights and the output, whole or as the beginning of a longer name.
const roles: readonly [RegExp, string][] = [
  [/^(q|q_.+|Q|W_?Q|w_?q|query|queries)$/, 'q'],
  [/^(k|k_.+|K|W_?K|w_?k|key|keys)$/, 'k'],
  [/^(v|v_.+|V|W_?V|w_?v|value|values)$/, 'v'],
  [/^(weights?|alpha)$/, 'w'],
  [/^(outputs?)$/, 'o'],
];

/** The role of a name in code, as the class that colours it; `''` for none. */
export const roleOf = (name: string): string => roles.find(([names]) => names.test(name))?.[1] ?? '';
