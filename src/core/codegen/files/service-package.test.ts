import { describe, expect, it } from 'vitest';
import { generateProject } from '../generate.ts';
import { richDesign } from '../testing/rich-design.ts';

const { files } = generateProject(richDesign, { broker: 'nats' });
const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';

describe('a service as it is first written', () => {
  it('has the dependencies that the runtime would ask it for, and no others', () => {
    const named = (service: string) =>
      [...textOf(`services/${service}/src/deps.ts`).matchAll(/readonly (\w+)\?/g)].map(([, name]) => name);
    expect(named('inventory')).toEqual(['processed', 'outbox', 'authenticate']);
    expect(named('web')).toEqual(['authenticate']);
    expect(named('clerk')).toEqual(['processed']);
    expect(textOf('services/kiosk/src/deps.ts')).toMatch(
      /\*\/\n\nexport type Deps = Record<never, never>;\n\nexport const createDeps/,
    );
  });

  it('says of an empty folder whose it is', () => {
    const readme = textOf('services/inventory/src/modules/shelves/README.md');
    expect(readme).toMatch(/^# Shelves\n\nA module of inventory/);
  });

  it('stands in the table of services with whom it calls', () => {
    const [head = '', , ...rows] = textOf('docs/SYSTEM.md').split('## Services\n\n')[1]?.split('\n') ?? [];
    const column = head.split(' | ').indexOf('calls');
    expect(column).toBeGreaterThan(0);
    const calls = rows.slice(0, 6).map((row) => row.replace(/^\| /, '').split(' | '));
    expect(calls.find(([slug]) => slug === 'web')?.[column]).toBe('inventory');
    expect(calls.find(([slug]) => slug === 'inventory')?.[column]).toBe('clerk');
  });
});
