import { bootPython } from './boot.ts';

/** The entry of the script that a worker loads. */
Object.assign(globalThis, { bootPython });
