/** `packages/events`: schemas, samples, types and contracts of every message, and the topics. */
import { text } from '../../lib/text-block.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import contract from '../templates/events/contract.ts?raw';
import damage from '../templates/events/damage.ts?raw';
import { printTypes } from '../types/print-types.ts';
import { contractsTest } from './contracts-test.ts';
import { expectationsFile } from './expectations-file.ts';
import { type GeneratedFile, generated, header, json } from './generated-file.ts';
import { messagesFile } from './messages-file.ts';
import { inScope, packageJson, projectConfig, workspaceDependencies } from './package-files.ts';
import { topicsFile } from './topics-file.ts';
import { upgradeFiles } from './upgrade-files.ts';

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
  ...plan.messages.flatMap(({ slug, file, schema, samples, earlier }) =>
    [{ file, schema, samples }, ...earlier].flatMap((version) => [
      generated(`${folder}/schemas/${slug}/${version.file}.json`, json(version.schema)),
      generated(`${folder}/samples/${slug}/${version.file}.json`, json(version.samples)),
    ]),
  ),
  ...plan.expectations.map(({ id, schema }) => generated(`${folder}/expectations/${id}.json`, json(schema))),
  generated(`${folder}/src/contract.ts`, inScope(plan, contract)),
  generated(`${folder}/src/generated/types.ts`, typesFile(plan)),
  generated(`${folder}/src/generated/messages.ts`, messagesFile(plan.messages)),
  ...upgradeFiles(plan.messages).map(({ path, text: source, owner }) => ({
    path: `${folder}/${path}`,
    text: source,
    owner,
  })),
  ...expectationsFile(plan.expectations).map((source) => generated(`${folder}/src/generated/expectations.ts`, source)),
  generated(`${folder}/src/generated/topics.ts`, topicsFile(plan)),
  generated(`${folder}/src/index.ts`, indexFile(plan)),
  ...(plan.messages.some(({ samples }) => samples.length > 0) ? [generated(`${folder}/src/damage.ts`, damage)] : []),
  ...contractsTest(plan.messages).map((source) => generated(`${folder}/test/contracts.test.ts`, source)),
];

const typesFile = (plan: ProjectPlan): string =>
  `${header('The data of each message.')}\n\n${printTypes(plan.types)}${plan.types.length === 0 ? 'export {};\n' : ''}`;

const indexFile = ({ expectations }: ProjectPlan): string => text`
  ${header('Messages, their types and topics.')}
  export type { SampledContract } from './contract.ts';
  ${expectations.length > 0 && "export { expectations } from './generated/expectations.ts';"}
  export { messages, sample } from './generated/messages.ts';
  export { topics } from './generated/topics.ts';
  export type * from './generated/types.ts';
`;
