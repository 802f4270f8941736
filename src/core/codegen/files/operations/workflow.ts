/** `.github/workflows/check.yml`: types, format and tests at every push, in memory, and the flows on the real broker. */
import { yamlOf } from '../../../lib/yaml.ts';
import type { DeploymentPlan } from './deployment-plan.ts';

export const workflow = (plan: DeploymentPlan, hasFlows: boolean): string => yamlOf([workflowOf(plan, hasFlows)]);

const workflowOf = ({ broker, brokerId }: DeploymentPlan, hasFlows: boolean) => ({
  name: 'check',
  on: { push: { branches: ['main'] }, pull_request: {} },
  permissions: { contents: 'read' },
  jobs: {
    'in-memory': job([{ run: 'npm run check' }, { run: 'npm test' }]),
    ...(broker &&
      hasFlows && {
        [brokerId]: job([
          { run: 'docker compose up -d --wait broker' },
          { run: 'npm test -- e2e', env: { BROKER: brokerId } },
        ]),
      }),
  },
});

const job = (steps: readonly object[]) => ({
  'runs-on': 'ubuntu-latest',
  'timeout-minutes': 20,
  steps: [
    { uses: 'actions/checkout@v5' },
    { uses: 'actions/setup-node@v6', with: { 'node-version': 24 } },
    { run: 'if [ -f package-lock.json ]; then npm ci; else npm install; fi' },
    ...steps,
  ],
});
