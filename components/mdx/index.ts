/** What an author may write in a chapter. */
import Aside from '../prose/Aside.astro';
import Breaks from '../prose/Breaks.astro';
import Cell from './Cell.astro';
import Cite from '../prose/Cite.astro';
import Exercise from '../prose/Exercise.astro';
import Facts from '../prose/Facts.astro';
import Field from '../prose/Field.astro';
import Figure from './Figure.astro';
import Remember from '../prose/Remember.astro';
import Role from '../prose/Role.astro';
import Scrub from '../prose/Scrub.astro';
import Set from '../prose/Set.astro';
import Snippet from './Snippet.astro';
import Snippets from './Snippets.astro';
import Shows from '../prose/Shows.astro';
import Minutes from '../prose/Minutes.astro';
import Term from '../prose/Term.astro';
import Value from '../prose/Value.astro';
import Words from '../prose/Words.astro';

export const pieces = {
  Aside,
  Breaks,
  Cell,
  Cite,
  Exercise,
  Facts,
  Field,
  Figure,
  Minutes,
  Remember,
  Role,
  Scrub,
  Set,
  Snippet,
  Snippets,
  Shows,
  Term,
  Value,
  Words,
};
