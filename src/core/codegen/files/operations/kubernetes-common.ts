/** What all manifests of the system share: names, labels, and how little a container may do. */
import type { DeploymentPlan } from './deployment-plan.ts';

export type Manifest = { readonly [field: string]: unknown };

export const labelsOf = ({ name }: DeploymentPlan, unit: string): Record<string, string> => ({
  'app.kubernetes.io/name': unit,
  'app.kubernetes.io/part-of': name,
});

export const metadata = (plan: DeploymentPlan, name: string): Manifest => ({ name, labels: labelsOf(plan, name) });

/** The user `node` of the image. */
export const podSecurity: Manifest = {
  runAsNonRoot: true,
  runAsUser: 1000,
  runAsGroup: 1000,
  fsGroup: 1000,
  seccompProfile: { type: 'RuntimeDefault' },
};

export const containerSecurity: Manifest = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};
