/** What every container of the system gets to know: its broker, its door, whom it calls. */
import type { DeploymentPlan } from './deployment-plan.ts';
import { httpPort } from './deployment-plan.ts';

/** Where the broker listens for containers beside it. */
export const brokerHost = 'broker';

export const sharedEnvironment = ({ addresses, broker, brokerId }: DeploymentPlan): Record<string, string> => ({
  BROKER: brokerId,
  HTTP_HOST: '0.0.0.0',
  HTTP_PORT: String(httpPort),
  LOG: 'json',
  // In memory the load runs in the same process; what is deployed waits for its own.
  ...(broker ? {} : { LOAD_FACTOR: '0' }),
  ...Object.fromEntries((broker?.settings ?? []).map(({ name, value, inside }) => [name, inside ?? atBroker(value)])),
  ...addresses,
});

/** A setting with a password in it. */
export const hasCredentials = (value: string): boolean => /\/\/[^/@\s]*:[^/@\s]+@/.test(value);

/** The defaults are for a broker on the same machine. */
const atBroker = (value: string): string => value.replaceAll(/\b(?:127\.0\.0\.1|localhost)\b/g, brokerHost);
