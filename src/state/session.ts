import { effect } from '@preact/signals-core';
import type { Page } from './chapter.ts';
import { params } from './chapter.ts';
import { arrive } from './glide.ts';
import { anchorOf, readAddress, travelAddress, writeAddress, type Address, type Refused } from './url.ts';

const quiet = 150;

/** An address of a Chinese section comes percent-encoded. */
const plain = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * Keeps a page's state and its address the same thing. While a number is dragged the address is replaced, throttled;
 * `commit` (a Set link, a typed or pasted value) makes a new entry, so Back undoes it.
 */
export function startSession(page: Page, say: (refused: Refused) => void) {
  const state = page.live;
  let anchor = anchorOf(location.hash);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const here = (): Address => writeAddress(state, anchor);
  const url = ({ search, hash }: Address) => `${location.pathname}${search}${hash}`;
  const isHere = (address: Address) => location.search === address.search && location.hash === address.hash;

  const open = () => {
    arrive();
    anchor = anchorOf(location.hash);
    say(readAddress(state, location));
    if (!isHere(here())) history.replaceState(null, '', url(here()));
  };

  function write(mode: 'replace' | 'push') {
    clearTimeout(timer);
    timer = undefined;
    const address = here();
    if (isHere(address)) return;
    history[mode === 'push' ? 'pushState' : 'replaceState'](null, '', url(address));
  }

  open();
  if (anchor && location.hash.includes('=')) document.getElementById(plain(anchor))?.scrollIntoView();
  effect(() => {
    for (const [, param] of params(state)) void param.value;
    timer ??= setTimeout(() => write('replace'), quiet);
  });

  // A click on a contents link changes only the anchor: the reader's matrices stay in the fragment behind it.
  let following = false;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    following = link !== null && !event.defaultPrevented && link.hash.length > 1 && !link.hash.includes('=');
  });
  addEventListener('popstate', () => {
    if (!following) return open();
    following = false;
    anchor = anchorOf(location.hash);
    history.replaceState(null, '', url(here()));
  });
  addEventListener('pagehide', () => timer !== undefined && write('replace'));

  return {
    commit: () => write('push'),
    /** At a place on this page, if it has a name. */
    link: (place = anchor) => new URL(url(writeAddress(state, place)), location.href).href,
    /** The same state for the other language, at a place on its page. */
    travel: (place: string) => travelAddress(state, encodeURIComponent(place)),
  };
}
export type Session = ReturnType<typeof startSession>;
