/** Request and reply over topics, from the outside: each caller of the gateway must get its own answer. */
import { expect } from '@playwright/test';
import { ask } from './exported-project.ts';

/** 10 % of the questions are answered by `product.missing`; both answers carry the number that was asked. */
export const expectEveryQuestionItsOwnAnswer = async (address: string, questions: number): Promise<void> => {
  const question = (n: number) => ask(`${address}/gateway/question`, { n });
  const answers = await Promise.all(Array.from({ length: questions }, (_, n) => question(n)));
  expect(answers).toMatchObject(Array.from({ length: questions }, (_, n) => ({ status: 200, answer: { n } })));
};
