/** Roles keep their colour in formulas: `\q{Q}`, `\k{K}`, `\v{V}`, `\w{\alpha}`, `\o{O}`. KaTeX writes into the object. */
const macros = () => Object.fromEntries([...'qkvwo'].map((role) => [`\\${role}`, `\\htmlClass{${role}}{#1}`]));

/** \htmlData and \htmlClass only: slots for live numbers, and role colours. */
export const katexOptions = () => ({
  throwOnError: true,
  macros: macros(),
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: ({ command }: { command: string }) => command === '\\htmlData' || command === '\\htmlClass',
});
