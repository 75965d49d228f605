import { batch } from '@preact/signals-core';
import { params, type State } from './chapter.ts';

/** Longest query that is written; longer states are shared as files. */
export const longestQuery = 2048;
/** A fragment is read to here: a text of 10,000 signs, each as long as an emoji is when escaped, still comes back whole. */
const longestFragment = 131_072;

export interface Address {
  search: string;
  hash: string;
}

/** Names in a link that could not be used: unknown, malformed, out of range, or left behind by a language switch. */
export interface Refused {
  unknown: string[];
  invalid: string[];
  left: string[];
}

const leftBehind = '_left';
/** Everything that could end the value is escaped; the marks that matrices use stay readable. */
const escape = (text: string) =>
  encodeURIComponent(text).replace(/%2C/g, ',').replace(/%3B/g, ';').replace(/%7C/g, '|');
function unescape(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

const pairs = (text: string): [string, string][] =>
  text
    .split('&')
    .filter((part) => part.includes('='))
    .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]);

/** The section anchor in `#anchor&Q=1,2;3,4`. */
export const anchorOf = (hash: string): string => {
  const first = hash.replace(/^#/, '').split('&')[0];
  return first.includes('=') ? '' : first;
};

/** Only what differs from the start: small values in the query, the reader's own text and matrices in the fragment. */
export function writeAddress(state: State, anchor = '', only: (name: string) => boolean = () => true): Address {
  const query: string[] = [];
  const fragment: string[] = [];
  for (const [name, param] of params(state))
    if (!param.isInitial() && only(name))
      (param.place === 'query' ? query : fragment).push(`${name}=${escape(param.write())}`);
  const search = query.length ? `?${query.join('&')}` : '';
  const hash = [anchor, ...fragment].filter(Boolean).join('&');
  return { search: search.length > longestQuery ? '' : search, hash: hash ? `#${hash}` : '' };
}

/** Puts a link's state in; what it does not name goes back to its start. Junk is refused by name and changes nothing. */
export function readAddress(state: State, { search, hash }: Address): Refused {
  const refused: Refused = { unknown: [], invalid: [], left: [] };
  const given = new Map<string, string>();
  const known = new Map(params(state));
  for (const [part, place] of [
    [search.slice(0, longestQuery).replace(/^\?/, ''), 'query'],
    [hash.slice(0, longestFragment).replace(/^#/, ''), 'fragment'],
  ] as const)
    for (const [name, value] of pairs(part)) {
      if (name === leftBehind) refused.left.push(...value.split(',').filter((n) => known.has(n)));
      else if (known.get(name)?.place === place) given.set(name, value);
      else refused.unknown.push(name);
    }
  batch(() => {
    for (const [name, param] of known) {
      const text = given.get(name);
      if (text === undefined) {
        param.reset();
        continue;
      }
      const plain = unescape(text);
      const found = plain === undefined ? undefined : param.read(plain);
      if (found && 'value' in found) (param as { value: unknown }).value = found.value;
      else {
        param.reset();
        refused.invalid.push(name);
      }
    }
  });
  return refused;
}

/** The same state for the other language: what the reader set travels; what cannot is named so that the page can say so. */
export function travelAddress(state: State, anchor: string): Address {
  const left = [...params(state)].filter(([, param]) => !param.travels && !param.isInitial()).map(([name]) => name);
  const address = writeAddress(state, anchor, (name) => !left.includes(name));
  if (left.length) address.search += `${address.search ? '&' : '?'}${leftBehind}=${left.join(',')}`;
  return address;
}
