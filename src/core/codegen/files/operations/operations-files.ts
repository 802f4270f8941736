/** Everything that runs and watches the system outside of a developer's machine. */
import type { BrokerAdapter } from '../../broker-adapter.ts';
import type { ProjectPlan } from '../../plan/project-plan.ts';
import { hasFlows } from '../e2e-package.ts';
import { type GeneratedFile, generated } from '../generated-file.ts';
import { composeFiles } from './compose.ts';
import { dockerfile, dockerignore } from './dockerfile.ts';
import { kubernetesFiles } from './kubernetes.ts';
import { observabilityFiles } from './observability.ts';
import { planDeployment } from './plan-deployment.ts';
import { workflow } from './workflow.ts';

export const operationsFiles = (plan: ProjectPlan, adapter: BrokerAdapter): GeneratedFile[] => {
  const deployment = planDeployment(plan, adapter);
  return [
    generated('Dockerfile', dockerfile(deployment)),
    generated('.dockerignore', dockerignore),
    ...composeFiles(deployment),
    ...kubernetesFiles(deployment),
    ...observabilityFiles(deployment),
    generated('.github/workflows/check.yml', workflow(deployment, hasFlows(plan))),
  ];
};
