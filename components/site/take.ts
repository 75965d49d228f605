import { absolute } from './absolute.ts';
import { save } from './save.ts';

/**
 * A chapter as a file, with links that work from anywhere. The build wrote them as paths, since it was not told where the site
 * would stand; here that is known. If the file cannot be fetched, the browser's own download says why.
 */
export async function take(link: HTMLAnchorElement): Promise<void> {
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(answer.statusText);
    const text = absolute(link.download, await answer.text(), location.origin);
    save(link.download, new Blob([text], { type: 'text/plain' }));
  } catch {
    delete link.dataset.take;
    link.click();
  }
}
