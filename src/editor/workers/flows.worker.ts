/** Entry of the worker that follows flows. */
import type { Design } from '../../core/model/design.ts';
import { flowsOf } from '../../core/queueing/flows/flows.ts';
import { answerEach } from './ask-once.ts';

answerEach(globalThis as unknown as Parameters<typeof answerEach>[0], (design: unknown) => flowsOf(design as Design));
