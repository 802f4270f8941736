import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import { planProject } from '../plan.ts';
import { picture } from './picture.ts';

const shop = JSON.parse(readFileSync('public/examples/shop-10.eventwright.json', 'utf8')) as Design;
const lines = picture(planProject(shop, 'nats'));

describe('the picture of a system', () => {
  it('frames what belongs to a context', () => {
    const sales = lines.indexOf('subgraph c_sales["Sales"]');
    const inside = lines.slice(sales, lines.indexOf('end', sales));
    expect(inside).toContain('  n_order["Order"]');
    expect(inside).toContain('  n_order_placed_topic(["order.placed"])');
  });

  it('draws every way of a message once', () => {
    expect(lines.filter((line) => line === 'n_order --> n_order_placed_topic')).toHaveLength(1);
    expect(lines.filter((line) => line === 'n_order_placed_topic --> n_inventory')).toHaveLength(1);
  });

  it('leaves out topics that only dead letters reach', () => {
    expect(lines.filter((line) => line.includes('dead_letters'))).toEqual([]);
  });

  it('shows hostile names as text', () => {
    const design: Design = {
      eventwright: 1,
      name: 'x',
      nodes: { end: { kind: 'publisher', name: '"]; click end "javascript:alert(1)' } },
    };
    expect(picture(planProject(design, 'nats'))).toEqual(['n_end>"#34;#93;#59; click end #34;javascript:alert(1)"]']);
  });
});
