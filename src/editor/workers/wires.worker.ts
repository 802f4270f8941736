/** Entry of the worker that finds wires. */
import { answerWires } from './wire-answers.ts';

answerWires(globalThis as unknown as Parameters<typeof answerWires>[0]);
