import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const words = z.object({
  title: z.string(),
  /** The chapter's name in the contents, one or two words. */
  name: z.string(),
  lede: z.string(),
  /** The question that the chapter answers, for the list of chapters. */
  question: z.string(),
  minutes: z.number(),
  needs: z.string(),
  objectives: z.array(z.string()),
});

/** A page beside the chapters: teach, errata, about … */
const page = z.object({
  title: z.string(),
  /** Its name in the foot of every page. */
  name: z.string(),
  lede: z.string(),
  /** Its place in the foot. */
  order: z.number(),
});

export const collections = {
  pages: defineCollection({ loader: glob({ base: './content/pages', pattern: '*/{zh,en}.mdx' }), schema: page }),
  chapters: defineCollection({ loader: glob({ base: './content/chapters', pattern: '*/{zh,en}.mdx' }), schema: words }),
  home: defineCollection({
    loader: glob({ base: './content/home', pattern: '{zh,en}.mdx' }),
    schema: z.object({
      title: z.string(),
      lede: z.string(),
      needs: z.string(),
      /** To whoever is not sure of it: leads to the entry check. */
      check: z.string(),
      /** What the reader can do in the end: a name for it, and how far it goes. */
      able: z.array(z.tuple([z.string(), z.string()])),
    }),
  }),
};
