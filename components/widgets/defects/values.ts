export const tests = ['scale', 'order', 'own', 'other', 'later', 'pads', 'layers', 'dead'] as const;
export type Test = (typeof tests)[number];

export interface Values {
  dfScale: 'd' | 'root';
  dfBy: 'token' | 'place';
  dfFirst: 'place' | 'batch';
  dfLayers: 'copies' | 'own';
  dfMask: 'none' | 'padding' | 'causal';
  /** digits to base 3, the first test lowest: not guessed, guessed wrong, guessed right */
  dfGuessed: number;
  dfUnreached: unknown;
  dfMoves: Readonly<Record<Exclude<Test, 'dead'>, number>>;
  dfDead: { dead: number; of: number } | null;
}

/** Every switch: the param it sets, and what it can be, the article's way first. */
export const switches = {
  dfScale: ['d', 'root'],
  dfBy: ['token', 'place'],
  dfFirst: ['place', 'batch'],
  dfLayers: ['copies', 'own'],
  dfMask: ['none', 'padding', 'causal'],
} as const;
export type Switch = keyof typeof switches;
export const names = Object.keys(switches) as Switch[];
