/** What only the one who runs the system knows, and is kept out of version control. */
import type { DeploymentPlan } from './deployment-plan.ts';
import { hasCredentials, sharedEnvironment } from './environment.ts';

export const secretsName = (plan: DeploymentPlan): string => `${plan.name}-secrets`;

/** Addresses with a password in them, by their variables, with their defaults. */
export const credentialsOf = (plan: DeploymentPlan): Record<string, string> =>
  Object.fromEntries(Object.entries(sharedEnvironment(plan)).filter(([, value]) => hasCredentials(value)));

/** All that the secret has to say. */
export const secretsOf = (plan: DeploymentPlan): Record<string, string> => ({
  ...credentialsOf(plan),
  ...Object.fromEntries(plan.units.flatMap((unit) => unit.secrets.map((name) => [name, '']))),
});

/** Another broker's may have a password in it: what the secret says of them goes before what all may read. */
export const addressesOfBroker = (plan: DeploymentPlan): string[] =>
  (plan.broker?.settings ?? [])
    .filter(({ value }) => value.includes('://') && !hasCredentials(value))
    .map(({ name }) => name);
