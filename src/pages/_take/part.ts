import type { Widget } from '../../../components/widgets/widget.ts';
import type { Snippet } from '../../site/snippet.ts';

/** What a page comes to away from the site, in reading order: Markdown, and files of code. */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'code'; snippet: Snippet }
  /** A figure worked out in Python; only a notebook has room for it. It may tell what the reader is still to guess. */
  | { kind: 'program'; figure: string; code: string; tells?: boolean };
export const text = (markdown: string): Part => ({ kind: 'text', text: markdown });

/** A node of the page's words, as far as it is looked at. */
export interface Node {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  depth?: number;
  attributes?: { type: string; name?: string; value?: string | { value: string } | null }[];
  children?: Node[];
  position?: { start: { offset?: number }; end: { offset?: number } };
}

/** What stands around the words. */
export interface Given extends App.Locals {
  /** The page's own address: links lead from there. It is a path where the build was not told where the site will stand. */
  address: string;
  /** The number before its sections. */
  chapter?: number;
}

/** What a piece may ask for while it is written. */
export interface Writing {
  readonly given: Given;
  /** Margin notes of the block that is being written; they follow it. */
  readonly notes: string[];
  /** Answers of exercises, for the end. */
  readonly answers: string[];
  widget(name: string): Widget;
  /** A figure as NumPy, with the numbers that the page opens with; undefined where there are none. */
  program(name: string): string | undefined;
  /** What stands inside an element, in one line of prose. */
  inline(node: Node): string;
  /** Blocks one after the other; what stood in a margin follows its block. */
  blocks(nodes: Node[] | undefined): Part[];
  /** At most one level below the heading above. */
  heading(depth: number, words: string): string;
  /** Where a link of this page leads from anywhere. */
  link(href: string): string;
}

export type Write = (to: Writing, node: Node, props: Readonly<Record<string, unknown>>) => string | Part[];
