/** What an exported system tells of itself while it runs: spans, figures, readiness. */
import { expect, test } from '@playwright/test';
import { eventually, installedProject, npm, post, remove, start } from './exported-project.ts';
import { figuresAt } from './figures.ts';
import { observedDesign } from './observed-design.ts';
import { receiveSpans, wayTo } from './span-receiver.ts';

test('a running system sends one trace for all hops of a flow, and has its figures for Prometheus', async () => {
  const receiver = await receiveSpans();
  const folder = await installedProject(observedDesign, 'in-memory');
  try {
    await npm(folder, 'run', 'check');
    const system = start(folder, 'system/dist/src/start.js', {
      HTTP_PORT: '0',
      LOAD_FACTOR: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      OTEL_BSP_SCHEDULE_DELAY: '100',
    });
    const address = await system.address;
    expect((await fetch(`${address}/ready`)).status).toBe(200);
    for (let order = 0; order < 40; order++)
      expect(await post(`${address}/cart/order-placed`, {}, `o-${order}`)).toBe(202);
    const ended = () =>
      system.observations.filter(({ service, what }) => service === 'shipping' && /^(handled|dead-l)/.test(what));
    await eventually('the end of every order', () => ended().length === 40 || undefined);

    const way = [
      'cart: POST /cart/order-placed',
      'cart: send orders',
      'pricing: process orders',
      'pricing: send priced',
      'shipping: process priced',
    ];
    const last = () => receiver.spans.filter(({ name }) => name === 'process priced');
    await eventually('the last spans', () => new Set(last().map(({ traceId }) => traceId)).size === 40 || undefined);
    for (const span of last()) expect(wayTo(receiver.spans, span)).toEqual(way);

    const dead = ended().filter(({ what }) => what === 'dead-lettered').length;
    const shipping = '{service="shipping",topic="priced",group="shipping"}';
    const seen = await figuresAt(address);
    expect(dead).toBeGreaterThan(0);
    expect(seen.get(`messages_dead_lettered_total${shipping}`)).toBe(dead);
    expect(seen.get(`messages_handled_total${shipping}`)).toBe(40 - dead);
    expect(seen.get(`flow_seconds_count${shipping}`)).toBe(40 - dead);
    expect(seen.get(`messages_in_work${shipping}`)).toBe(0);
    expect(seen.get('call_breaker_open{call="pricing-asks"}')).toBe(0);
    expect(seen.get('broker_connected')).toBe(1);
    expect(await system.stop()).toBe(0);
  } finally {
    receiver.close();
    remove(folder);
  }
});
