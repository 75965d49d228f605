import { languageTag, locales, type Locale } from './locales.ts';

/** A path on this site, under whatever sub-path the build was given. `base` ends with a slash. */
export const href = (base: string, locale: Locale, page = ''): string => `${base}${locale}/${page ? `${page}/` : ''}`;

/** Canonical address and alternates; empty when the build was not told where it will stand (SITE). */
export function alternates(site: URL | undefined, base: string, locale: Locale, page: string) {
  if (!site) return { canonical: undefined, alternates: [] };
  const url = (l: Locale) => new URL(href(base, l, page), site).href;
  return {
    canonical: url(locale),
    alternates: [
      ...locales.map((l) => ({ hreflang: languageTag[l], href: url(l) })),
      { hreflang: 'x-default', href: new URL(base, site).href },
    ],
  };
}
