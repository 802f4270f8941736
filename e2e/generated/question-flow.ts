/** Request and reply over topics, from the outside: each caller of the gateway must get its own answer. */
import { expect } from '@playwright/test';

/** 10 % of the questions are answered by `product.missing`; both answers carry the number that was asked. */
export const expectEveryQuestionItsOwnAnswer = async (address: string, questions: number): Promise<void> => {
  const ask = async (n: number) => {
    const response = await fetch(`${address}/gateway/question`, { method: 'POST', body: JSON.stringify({ n }) });
    return { status: response.status, n: ((await response.json()) as { n: number }).n };
  };
  const answers = await Promise.all(Array.from({ length: questions }, (_, n) => ask(n)));
  expect(answers).toEqual(Array.from({ length: questions }, (_, n) => ({ status: 200, n })));
};
