/** The way to a NATS server: where it is, who we are, and whether the way is encrypted. */
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { CannotStart } from '../cannot-start.ts';

const connectTimeoutMs = 5_000;

/** Connects with what the addresses say; the error says what to start when nobody lets us in. */
export const connectTo = async (servers: readonly URL[], clientName: string): Promise<NatsConnection> => {
  try {
    return await connect({
      servers: servers.map(({ host }) => host),
      ...credentialsIn(servers),
      // The client would go on without encryption where the server offers none.
      ...(servers.some(({ protocol }) => protocol === 'tls:') && { tls: {} }),
      name: clientName,
      timeout: connectTimeoutMs,
      maxReconnectAttempts: -1,
      // A password that is being changed is wrong for a while; the client would give up for ever after two refusals.
      ignoreAuthErrorAbort: true,
    });
  } catch (error) {
    throw new CannotStart(
      `No NATS server lets us in at ${hostsOf(servers)} (${reasonOf(error)}). Start one with ` +
        '"docker compose up -d --wait broker" or "nats-server -js", or set NATS_URL to where it runs.',
    );
  }
};

/** The client reads no credentials out of addresses: user and password, or a token alone. */
const credentialsIn = (servers: readonly URL[]): { user?: string; pass?: string; token?: string } => {
  const { username, password } = servers.find((server) => server.username !== '') ?? { username: '', password: '' };
  if (username === '') return {};
  if (password === '') return { token: decodeURIComponent(username) };
  return { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
};

/** Without the passwords that may stand in them. */
export const hostsOf = (servers: readonly URL[]): string => servers.map(({ host }) => host).join(', ');

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
