/** The contract tests of the events package: every version of every message against whoever has to read it. */
import { text } from '../../lib/text-block.ts';
import type { EarlierPlan, MessagePlan } from '../plan/message-plan.ts';
import { code, printExpression } from '../print-expression.ts';
import { header } from './generated-file.ts';

/** Nothing where no message has an example. */
export const contractsTest = (messages: readonly MessagePlan[]): string[] => {
  const tested = messages.filter(({ samples }) => samples.length > 0);
  if (tested.length === 0) return [];
  const old = tested.flatMap((message) => message.earlier.map((earlier) => ({ message, earlier })));
  return [
    text`
      ${header('Every message keeps its promise, to readers of today and of then.')}
      import assert from 'node:assert/strict';
      import { readFileSync } from 'node:fs';
      import { test } from 'node:test';
      import { damaged, type Schema } from '../src/damage.ts';
      import { messages } from '../src/index.ts';

      const read = <Content>(path: string): Content =>
        JSON.parse(readFileSync(new URL(\`../../\${path}.json\`, import.meta.url), 'utf8'));

      ${tested.length < messages.length && '/** Of the others no example could be made: give them one in the design. */'}
      const tested = ${
        tested.length < messages.length
          ? printExpression(
              tested.map(({ key }) => code(`messages.${key}`)),
              '',
              'const tested = '.length,
            )
          : 'Object.values(messages)'
      };

      for (const contract of tested) {
        const file = \`\${contract.slug}/\${(contract.version ?? 'current').toLowerCase().replaceAll('+', '_')}\`;

        test(\`\${contract.type}: its examples are valid\`, () => {
          assert.ok(contract.samples().length > 0);
          for (const sample of contract.samples()) assert.ok(contract.isValid(sample), contract.problems());
        });

        for (const { what, data } of damaged(read<Schema>(\`schemas/\${file}\`), contract.sample()))
          test(\`\${contract.type}: refuses data \${what}\`, () => {
            assert.equal(contract.isValid(data), false);
            assert.notEqual(contract.problems(), '');
          });
      }

      ${old.length > 0 && evolutionTests(old)}
    `,
  ];
};

interface Old {
  readonly message: MessagePlan;
  readonly earlier: EarlierPlan;
}

/** Data of then for the reader of today, and data of today for the reader of then, as far as the mode promises it. */
const evolutionTests = (old: readonly Old[]): string => {
  const rows = old.map(({ message, earlier }) => ({
    contract: code(`messages.${message.key}`),
    version: earlier.version,
    file: `${message.slug}/${earlier.file}`,
    readable: earlier.readable,
    readsPresent: earlier.readsPresent,
  }));
  return text`
    /** What was published before: whether it is valid today as it is, and whether its readers understand what is published today. */
    const published = ${printExpression(rows)};

    for (const { contract, version, file, readable, readsPresent } of published) {
      const then = contract.earlier?.get(version);

      test(\`\${contract.type} \${version}: its examples are valid\${readable ? ', then and now' : ''}\`, () => {
        for (const sample of read<unknown[]>(\`samples/\${file}\`)) {
          assert.ok(then?.isValid(sample), then?.problems());
          if (readable) assert.ok(contract.isValid(sample), contract.problems());
        }
      });

      if (readsPresent)
        test(\`\${contract.type} \${version}: its readers understand what is published today\`, () => {
          for (const sample of contract.samples()) assert.ok(then?.isValid(sample), then?.problems());
        });
    }
  `;
};
