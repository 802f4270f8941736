/** What some shipped designs promise beyond the tests that are exported with them; the same on every broker. */
import { expect } from '@playwright/test';
import { expectCartsInOrder } from './cart-flow.ts';
import { ask, type Running } from './exported-project.ts';
import { expectEveryPageItsOwnProduct } from './question-flow.ts';
import { expectEverySagaToEnd } from './saga-flow.ts';

/** `entrance` is where the service listens that the world talks to. */
export type Proof = (entrance: string, system: Running) => Promise<void>;

export const proofs: Readonly<Record<string, { readonly service: string; readonly proof: Proof }>> = {
  'cart-3': {
    service: 'shop',
    proof: (entrance, { observations }) => expectCartsInOrder(`${entrance}/shop`, observations),
  },
  'shop-3': {
    service: 'gateway',
    proof: (entrance, { observations }) => expectEverySagaToEnd(`${entrance}/gateway/place-order`, observations),
  },
  'query-reply': { service: 'gateway', proof: (entrance) => expectEveryPageItsOwnProduct(entrance) },
  'retry-storm': {
    service: 'shop',
    proof: async (entrance) =>
      expect(await ask(`${entrance}/shop/call-shop-asks-prices`, {})).toEqual({ status: 200, answer: {} }),
  },
};

/** Handlers that still stand in take a tenth of the drawn time: enough to upset an order that nobody keeps. */
export const proofEnvironment = { HTTP_PORT: '0', LOAD_FACTOR: '0', STAND_IN_FACTOR: '0.1' };
