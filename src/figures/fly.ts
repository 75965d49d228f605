/** An object keeps its identity: a copy of its number travels to where it is used (≤ 300 ms, never with reduced motion). */
export function fly(
  host: HTMLElement,
  from: Element | null,
  to: Element | null,
  text: string,
  role: string,
  delay = 0,
): void {
  if (!from || !to || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const [frame, a, b] = [host, from, to].map((element) => element.getBoundingClientRect());
  if (a.width === 0 || b.width === 0) return;
  const copy = document.createElement('span');
  copy.className = `fly ${role}`;
  copy.textContent = text;
  copy.setAttribute('aria-hidden', 'true');
  host.append(copy);
  const size = copy.getBoundingClientRect();
  const at = (box: DOMRect) =>
    `translate(${box.left + box.width / 2 - frame.left - size.width / 2}px,${box.top + box.height / 2 - frame.top - size.height / 2}px)`;
  copy.animate(
    [
      { transform: at(a), opacity: 1 },
      { transform: at(b), opacity: 1, offset: 0.85 },
      { transform: at(b), opacity: 0 },
    ],
    { duration: 300, delay, easing: 'cubic-bezier(.3,.1,.2,1)', fill: 'both' },
  ).onfinish = () => copy.remove();
}
