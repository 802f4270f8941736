import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatVersion } from '../design.ts';
import { migrate, migrations } from './index.ts';

describe('the migrations of the format', () => {
  it('lead from each version to the next, without a gap', () => {
    expect(migrations.map(({ from }) => from)).toEqual(
      Array.from({ length: formatVersion - 1 }, (_, index) => index + 1),
    );
  });

  it('have each a fixture of their own version and a test, for ever', () => {
    for (const { from } of migrations)
      for (const file of [`from-${from}.ts`, `from-${from}.test.ts`, `from-${from}.eventwright.json`])
        expect(existsSync(new URL(file, import.meta.url)), file).toBe(true);
  });

  it('bring a document up step by step and raise its version at each', () => {
    const seen: unknown[] = [];
    const steps = [2, 1].map((from) => ({
      from,
      up: (document: Record<string, unknown>) => {
        seen.push(document.eventwright);
        return { ...document, [`step${from}`]: true };
      },
    }));
    expect(migrate({ eventwright: 1, name: 'N' }, 1, 3, steps)).toEqual({
      eventwright: 3,
      name: 'N',
      step1: true,
      step2: true,
    });
    expect(seen).toEqual([1, 2]);
  });

  it('leave a document of the current version as it is', () => {
    const document = { eventwright: formatVersion };
    expect(migrate(document, formatVersion, formatVersion)).toBe(document);
  });
});
