import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { mathPlugin } from './src/figures/math-plugin.ts';
import { buildKernel } from './scripts/kernel.mjs';
import { pythonPlugin } from './scripts/python.mjs';
import { languageTag } from './src/site/locales.ts';
import { rootScript } from './src/site/root-script.ts';
import { themeScript } from './src/site/theme-script.ts';

const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * Figures speak two languages, a page one. The browser's part is built once for each: `?zh` and `?en` pass from a figure's
 * `widget.ts` on to its own folder, and its `words.ts` keeps the one language.
 */
const oneLanguage = {
  name: 'one-language',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: (environment) => environment.name === 'client',
  async resolveId(source, importer, options) {
    const [from, language] = importer?.split('?') ?? [];
    if ((language !== 'zh' && language !== 'en') || !source.startsWith('./')) return null;
    const found = await this.resolve(source, from, { ...options, skipSelf: true });
    return found && !found.external && !found.id.includes('?') ? `${found.id}?${language}` : found;
  },
  transform(code, id) {
    if (id.endsWith('/components/widgets/index.ts'))
      return code.replace(
        /import\(('\.\/[\w-]+\/widget\.ts)'\)/g,
        "(document.documentElement.lang.startsWith('zh') ? import($1?zh') : import($1?en'))",
      );
    const language = /\/words\.ts\?(zh|en)$/.exec(id)?.[1];
    if (!language) return null;
    if (!/= \{ zh, en \};\s*$/.test(code)) this.error(`${id} should end with { zh, en };`);
    return code.replace(/\{ zh, en \};\s*$/, `{ ${language} };`);
  },
};

await buildKernel();

export default defineConfig({
  site: process.env.SITE,
  base: process.env.BASE,
  devToolbar: { enabled: false },
  trailingSlash: 'always',
  integrations: [
    mdx(),
    preact(),
    pythonPlugin(),
    // `/` only sends on to a language; it is named by x-default on every page.
    ...(process.env.SITE
      ? [sitemap({ filter: (url) => /\/(zh|en)\//.test(url), i18n: { defaultLocale: 'zh', locales: languageTag } })]
      : []),
  ],
  markdown: {
    processor: satteri({ features: { math: true, smartPunctuation: false }, mdastPlugins: [mathPlugin] }),
    syntaxHighlight: false,
  },
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [
      oneLanguage,
      {
        // A list of what each of thirty figures needs would cost every page 2 KB, more than the round trip that it saves.
        // Astro sets this for the build as a whole, so it is set back for the browser's part.
        name: 'no-preload-lists',
        configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
      },
    ],
    // Fetched late, when an equation changes its shape: known beforehand, the dev server need not reload for it.
    optimizeDeps: { include: ['katex'] },
    build: {
      // Fonts inlined as data: would need font-src data: in the policy.
      assetsInlineLimit: 0,
      target: ['chrome100', 'safari15.4', 'firefox115'],
      cssTarget: ['chrome100', 'safari15.4', 'firefox115'],
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "worker-src 'self' blob:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'none'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [hash(themeScript), hash(rootScript)] },
      // KaTeX and live pictures place things by style attributes.
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
});
