/** Entry of the layout worker. */
import { arrange } from '../../core/layout/arrange.ts';
import { answerEach } from './ask-once.ts';

answerEach(globalThis as unknown as Parameters<typeof answerEach>[0], (graph: unknown, tell) =>
  arrange(graph as Parameters<typeof arrange>[0], tell),
);
