/** The README: what the system is in one picture, how to run it, where to write. */
import { text } from '../../lib/text-block.ts';
import type { Finding } from '../../model/findings/finding.ts';
import { blockMarks } from '../apply-merge.ts';
import type { BrokerAdapter } from '../broker-adapter.ts';
import type { MessagePlan } from '../plan/message-plan.ts';
import { needsUpgrade } from '../plan/plan-versions.ts';
import type { ProjectPlan, ServicePlan } from '../plan/project-plan.ts';
import { words } from './markdown.ts';
import { deploymentSection } from './operations/deployment-section.ts';
import { drawnTopics, picture } from './picture.ts';
import { isTested } from './service-package.ts';

export const readme = (plan: ProjectPlan, adapter: BrokerAdapter, findings: readonly Finding[]): string => {
  const entrance = plan.services.flatMap((service) =>
    service.entrances.flatMap((door) =>
      'publication' in door && door.publication.message.samples.length > 0
        ? [{ service, message: door.publication.message, path: door.publication.path }]
        : [],
    ),
  )[0];
  return text`
    ${blockMarks.begin}
    # ${words(plan.title)}

    ${words(plan.description, 600) || 'An event-driven system.'}

    \`\`\`mermaid
    flowchart LR
      ${picture(plan)}
    \`\`\`

    ${legend(plan)}

    ## Run it

    \`\`\`sh
    npm install
    npm test
    npm start
    \`\`\`

    That takes Node.js 20.12 or newer. All services run in one process on a broker in memory, with the drawn load; what waits
    there ends with the process. Every flow has a correlation id; one of each kind is printed every few seconds,
    \`FOLLOW=all npm start\` prints them all. \`Ctrl+C\` finishes what is in work and stops. \`.env.example\` has the settings.
    ${realBroker(adapter)}
    ${entrance ? curl(entrance.service, entrance.path, entrance.message) : []}

    ## Where to write

    - \`services/<name>/src/handlers/\`: one file per message, written once and yours from then on. Each begins with
      \`context.standIn()\`, which takes as long and fails as often as the design draws it: put the real work there.
    - \`services/<name>/src/deps.ts\`: databases and clients for the handlers.
    ${plan.services.some(({ schedules }) => schedules.length > 0) && '- `services/<name>/src/handlers/scheduled-*.ts`: what goes out by the clock of the service; `SCHEDULES=off` silences it.'}
    ${plan.messages.some(needsUpgrade) && '- `packages/events/src/upgrades.ts`: how data of earlier versions becomes data of today.'}
    - Everything under \`generated/\`, \`packages/\`, \`load/\`, \`system/\` and \`e2e/\` is written again from the design:
      \`npm run regen -- ../unpacked-export\`. A changed design shows as a type error in your handler, never as changed code.

    ## Commands

    | command | does |
    |---|---|
    | \`npm start\` | compiles and runs everything, with the drawn load |
    | \`npm run dev\` | compiles on every change and starts again |
    | \`npm test\` | runs the tests of all packages${someTests(plan)} |
    | \`npm run check\` | types, format and lint |
    | \`npm run build\` | compiles only |
    | \`npm run regen -- ../unpacked-export\` | brings this project up to a newer design; keeps what is yours |
    | \`npm run regen -- --check\` | says whether anything that was generated was edited or is missing |

    ${deploymentSection(plan, adapter)}

    ## What is kept

    Publishing resolves after the broker's confirmation and repeats with the same message id. A message is acknowledged after
    its handler is done, tried again as drawn, then set aside with the reason. A handler may run twice for one message; what
    it publishes carries the same ids, and readers skip what they have worked off. \`SIGTERM\` finishes what is in work.

    ${limits(findings)}

    Who owns what, what is promised and what every service reads and publishes: [docs/SYSTEM.md](docs/SYSTEM.md).
    ${blockMarks.end}
  `.replace(/\n{3,}/g, '\n\n');
};

/** Of the shapes only those that are there. */
const legend = (plan: ProjectPlan): string[] => {
  const shapes = [
    'Boxes are services, rounded ones topics',
    ...(plan.services.some(({ kind }) => kind === 'publisher') ? ['flags come from outside'] : []),
    ...(plan.services.some(({ calls }) => calls.length > 0) ? ['dotted lines are calls'] : []),
  ];
  return [
    `${shapes.join(', ')}.`,
    ...(drawnTopics(plan).length < plan.topics.length
      ? ['Topics for dead letters alone are left out here; they stand in the tables of docs/SYSTEM.md.']
      : []),
  ];
};

const someTests = ({ services }: ProjectPlan): string => {
  const tested = services.find(({ subscriptions }) =>
    subscriptions.some(({ handlers }) => handlers.some((handler) => isTested(handler))),
  );
  return tested ? `; \`npm test -- ${tested.slug}\` those with that word in their path` : '';
};

const limits = (findings: readonly Finding[]): string[] =>
  findings.length === 0
    ? []
    : [
        '## What is not kept',
        '',
        'The design says more than this export can do:',
        '',
        ...findings.map(({ message, why, howToFix }) =>
          [`- ${words(message.en, 400)}`, words(why.en, 400), words(howToFix.en, 400)].join(' '),
        ),
      ];

const realBroker = ({ id, title, network }: BrokerAdapter): string[] =>
  network
    ? [
        '',
        `On ${title.en}, one process per service (address in \`.env\`, see \`.env.example\`):`,
        '',
        '```sh',
        'docker compose up -d --wait broker',
        `BROKER=${id} npm start`,
        '```',
        '',
        'The first service listens on port 4100, each further one on the next; what it prints when it is up says where.',
        '',
        ...network.notes.map((note) => `- ${note}`),
      ]
    : [];

const curl = ({ slug, callerTokens }: ServicePlan, path: string, { slug: message, file }: MessagePlan): string[] => [
  '',
  'Send a message of your own and follow it (the port is that of everything in one process):',
  ...(callerTokens === undefined
    ? []
    : [
        `${callerTokens} must be set in both shells, to what \`openssl rand -hex 32\` prints: without it nobody may come in.`,
      ]),
  '',
  '```sh',
  [
    `curl -d "$(node -p 'JSON.stringify(require("./packages/events/samples/${message}/${file}.json")[0])')"`,
    ...(callerTokens === undefined ? [] : [`-H "authorization: Bearer $${callerTokens}"`]),
    `-H 'x-correlation-id: mine' http://127.0.0.1:4100/${slug}${path}`,
  ].join(' '),
  '```',
];
