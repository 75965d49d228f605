export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];
export type InBoth<T> = Readonly<Record<Locale, T>>;

export const isLocale = (text: unknown): text is Locale => locales.includes(text as Locale);
export const otherLocale = (locale: Locale): Locale => (locale === 'zh' ? 'en' : 'zh');

/** What goes into `lang` and `hreflang`. */
export const languageTag: InBoth<string> = { zh: 'zh-Hans', en: 'en' };
