/** What only the one who runs the system knows, and is kept out of version control. */
import type { DeploymentPlan } from './deployment-plan.ts';
import { hasCredentials, sharedEnvironment } from './environment.ts';

export const secretsName = (plan: DeploymentPlan): string => `${plan.name}-secrets`;

/** By their variables, with the defaults of addresses that hold a password. */
export const secretsOf = (plan: DeploymentPlan): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(sharedEnvironment(plan)).filter(([, value]) => hasCredentials(value))),
  ...Object.fromEntries(plan.units.flatMap((unit) => unit.secrets.map((name) => [name, '']))),
});
