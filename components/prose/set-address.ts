import { isParam, type State } from '../../src/state/chapter.ts';

/** The address of this page with these values set, as a query and a fragment. A name or value that the state refuses is an error. */
export function setAddress(state: State, wanted: Readonly<Record<string, string>>): string {
  const query: string[] = [];
  const fragment: string[] = [];
  for (const [name, text] of Object.entries(wanted)) {
    const param = state[name];
    if (!isParam(param)) throw new Error(`<Set ${name}>: this chapter's state has no such name`);
    const found = param.read(text);
    if ('problem' in found) throw new Error(`<Set ${name}="${text}">: ${JSON.stringify(found.problem)}`);
    (param.place === 'query' ? query : fragment).push(
      `${name}=${encodeURIComponent(text).replace(/%2C/g, ',').replace(/%3B/g, ';')}`,
    );
  }
  return `?${query.join('&')}${fragment.length ? `#${fragment.join('&')}` : ''}`;
}
