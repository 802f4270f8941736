/** `packages/events`: schemas, samples, types and contracts of every message, and the topics. */
import { text } from '../../lib/text-block.ts';
import { commentText } from '../literal.ts';
import type { MessagePlan, ProjectPlan } from '../plan/project-plan.ts';
import { code, printExpression, printImport } from '../print-expression.ts';
import contract from '../templates/events/contract.ts?raw';
import { printTypes } from '../types/print-types.ts';
import { type GeneratedFile, generated, header, json } from './generated-file.ts';
import { inScope, packageJson, projectConfig, workspaceDependencies } from './package-files.ts';
import { topicsFile } from './topics-file.ts';

const folder = 'packages/events';

export const eventsPackage = (plan: ProjectPlan): GeneratedFile[] => [
  packageJson(
    plan,
    folder,
    'events',
    { ...workspaceDependencies(plan, ['runtime']), ajv: '8.20.0', 'ajv-formats': '3.0.1' },
    './dist/src/index.js',
  ),
  projectConfig(folder, ['packages/runtime']),
  ...plan.messages.flatMap((message) => [
    generated(`${folder}/schemas/${message.slug}.json`, json(message.schema)),
    generated(`${folder}/samples/${message.slug}.json`, json(message.samples)),
  ]),
  generated(`${folder}/src/contract.ts`, inScope(plan, contract)),
  generated(`${folder}/src/generated/types.ts`, typesFile(plan)),
  generated(`${folder}/src/generated/messages.ts`, messagesFile(plan.messages)),
  generated(`${folder}/src/generated/topics.ts`, topicsFile(plan)),
  generated(`${folder}/src/index.ts`, indexFile),
  ...(plan.messages.some(hasSample) ? [generated(`${folder}/test/contracts.test.ts`, contractsTest(plan))] : []),
];

const typesFile = (plan: ProjectPlan): string =>
  `${header('The data of each message.')}\n\n${printTypes(plan.types)}${plan.types.length === 0 ? 'export {};\n' : ''}`;

const messagesFile = (messages: readonly MessagePlan[]): string => text`
  ${header('What each message promises.')}
  ${messages.length > 0 ? printImport(['contractOf'], '../contract.ts') : []}
  ${printImport(
    messages.map((message) => message.typeName),
    './types.ts',
    true,
  )}

  export const messages = ${objectOf(messages.map(contractLine))};

  /** A valid example of each message, free to change. */
  export const sample = ${objectOf(messages.map(({ key }) => `${key}: () => messages.${key}.sample(),`))};
`;

const objectOf = (lines: readonly string[]): string =>
  lines.length === 0 ? '{}' : `{\n${lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n')}\n}`;

const contractLine = (message: MessagePlan): string => {
  const terms = printExpression({
    type: message.type,
    slug: message.slug,
    version: message.version,
    key: message.keyPointer,
    deadlineMs: message.deadlineMs,
  });
  const comment = commentText(message.summary);
  return `${comment === '' ? '' : `/** ${comment} */\n`}${message.key}: contractOf<${message.typeName}>(${terms}),`;
};

const indexFile = text`
  ${header('Messages, their types and topics.')}
  export type { SampledContract } from './contract.ts';
  export { messages, sample } from './generated/messages.ts';
  export { topics } from './generated/topics.ts';
  export type * from './generated/types.ts';
`;

const hasSample = ({ samples }: MessagePlan): boolean => samples.length > 0;

const contractsTest = ({ messages }: ProjectPlan): string => text`
  ${header('Every message keeps its promise.')}
  import assert from 'node:assert/strict';
  import { readFileSync } from 'node:fs';
  import { test } from 'node:test';
  import { messages } from '../src/index.ts';

  interface Schema {
    readonly type?: unknown;
    readonly required?: readonly string[];
  }

  const schemaOf = (slug: string): Schema =>
    JSON.parse(readFileSync(new URL(\`../../schemas/\${slug}.json\`, import.meta.url), 'utf8'));

  ${
    !messages.every(hasSample) && [
      '/** Of the others no example could be made: give them one in the design. */',
      `const withExample = ${printExpression(
        messages.filter(hasSample).map(({ key }) => code(`messages.${key}`)),
        '',
        'const withExample = '.length,
      )};`,
      '',
    ]
  }
  for (const contract of ${messages.every(hasSample) ? 'Object.values(messages)' : 'withExample'}) {
    const { required = [], type } = schemaOf(contract.slug);

    test(\`\${contract.type}: its examples are valid\`, () => {
      assert.ok(contract.samples().length > 0);
      for (const sample of contract.samples()) assert.ok(contract.isValid(sample), contract.problems());
    });

    for (const field of type === 'object' ? required : [])
      test(\`\${contract.type}: refuses data without \${field}\`, () => {
        const data: unknown = contract.sample();
        assert.ok(typeof data === 'object' && data !== null);
        assert.ok(Reflect.deleteProperty(data, field));
        assert.equal(contract.isValid(data), false);
        assert.notEqual(contract.problems(), '');
      });
  }
`;
