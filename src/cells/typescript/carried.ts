/** What a program takes along that leaves its cell: the library, and a `show` that prints. */
export * from './library.ts';
export { show } from './print.ts';
