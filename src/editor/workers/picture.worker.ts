/** Entry of the worker that draws pictures. */
import { svgOf } from '../../core/picture/svg-of.ts';
import { answerEach } from './ask-once.ts';
import type { PictureQuestion } from './picture-question.ts';

answerEach(globalThis as unknown as Parameters<typeof answerEach>[0], (question: unknown) => {
  const { scene, wanted } = question as PictureQuestion;
  return svgOf(scene, wanted);
});
