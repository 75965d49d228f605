import { expect, test } from 'vitest';
import { boxPath } from './mark.ts';
import { placedPath } from './placed.ts';

test('a path is moved and stretched point by point', () => {
  expect(placedPath('M0 0H10V5L1 1Z', [2, 0, 0, 3, 10, 20])).toBe('M10 20L30 20L30 35L12 23Z');
  expect(placedPath('M1,2C3,4 5,6 7,8', [1, 0, 0, 1, 0.5, 0])).toBe('M1.5 2C3.5 4 5.5 6 7.5 8');
  // A quarter turn: (x, y) goes to (−y, x).
  expect(placedPath('M1 2L-3.5 .5', [0, 1, -1, 0, 0, 0])).toBe('M-2 1L-0.5 -3.5');
});

test('what it does not know it leaves alone', () => {
  expect(placedPath('M0 0a1 1 0 0 1 2 2', [1, 0, 0, 1, 0, 0])).toBeUndefined();
});

test('a box is a path, with corners no rounder than it has room for', () => {
  expect(boxPath({ x: 1, y: 2, width: 3, height: 4 })).toBe('M1 2h3v4h-3z');
  expect(boxPath({ x: 0, y: 0, width: 10, height: 4 }, 99)).toContain('a2 2');
});
