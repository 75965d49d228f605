import { idle, largests, type Run } from '../../../../components/widgets/timed/values.ts';
import { passing } from '../../../../src/state/chapter.ts';
import { choice } from '../../../../src/state/param.ts';

/** Times belong to a machine and a moment, so no link carries them. */
export const timed = () => ({ tmLargest: choice('4096', largests), tmRun: passing<Run>(idle) });
