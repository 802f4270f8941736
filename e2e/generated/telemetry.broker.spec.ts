/** What the processes of an exported system tell of themselves: one trace over all of them, the lag of a group, readiness. */
import { expect, test } from '@playwright/test';
import { eventually, installedProject, npm, post, type Running, remove, start } from './exported-project.ts';
import { figuresAt } from './figures.ts';
import { observedDesign } from './observed-design.ts';
import { startNats } from './servers/nats.ts';
import { receiveSpans, wayTo } from './span-receiver.ts';

const addressOf = (system: Running, service: string): Promise<string> =>
  eventually(`the address of ${service}`, () => {
    const line = system.output.find((one) => one.includes(`${service} is up on`));
    return line && /http:\S+/.exec(line)?.[0];
  });

test('a flow through four processes and a call is one trace, and who has lost its broker is not ready', async () => {
  const [nats, receiver] = await Promise.all([startNats(), receiveSpans()]);
  const folder = await installedProject(observedDesign, 'nats');
  try {
    await npm(folder, 'run', 'build');
    const system = start(folder, 'system/dist/src/start.js', {
      BROKER: 'nats',
      ...nats.environment,
      HTTP_PORT: '0',
      LOAD_FACTOR: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      OTEL_BSP_SCHEDULE_DELAY: '100',
    });
    const [cart, shipping] = await Promise.all([addressOf(system, 'cart'), addressOf(system, 'shipping')]);
    expect((await fetch(`${shipping}/ready`)).status).toBe(200);
    expect(await post(`${cart}/cart/order-placed`, {}, 'mine')).toBe(202);

    const named = (name: string) => receiver.spans.find((span) => span.name === name);
    const last = await eventually('the last span', () => named('process priced'));
    const call = await eventually('the span of the call', () => named('POST /catalogue/answer-pricing-asks'));
    await eventually('the first span', () => named('POST /cart/order-placed'));
    const toPricing = ['cart: POST /cart/order-placed', 'cart: send orders', 'pricing: process orders'];
    expect(wayTo(receiver.spans, last)).toEqual([...toPricing, 'pricing: send priced', 'shipping: process priced']);
    expect(wayTo(receiver.spans, call)).toEqual([...toPricing, 'catalogue: POST /catalogue/answer-pricing-asks']);
    expect(new Set(receiver.spans.map(({ traceId }) => traceId)).size).toBe(1);

    await eventually('the end of the backlog', async () => {
      const waiting = (await figuresAt(shipping)).get('messages_waiting{topic="priced",group="shipping"}');
      return waiting === 0 || undefined;
    });
    await nats.stop();
    await eventually('not ready', async () => (await fetch(`${shipping}/ready`)).status === 503);
    expect((await fetch(`${shipping}/health`)).status).toBe(200);
    expect((await figuresAt(shipping)).get('broker_connected')).toBe(0);
    await system.stop();
  } finally {
    receiver.close();
    remove(folder);
  }
});
