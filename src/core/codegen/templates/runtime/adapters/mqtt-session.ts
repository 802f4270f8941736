/** A persistent session of an MQTT 5 server: it keeps the messages of its filters until they are acknowledged. */
import { connect, type IClientOptions, type IPublishPacket, type MqttClient } from 'mqtt';

/** A message that the server regards as in the hands of this session. */
export interface Arrival {
  readonly text: string;
  /** Does nothing once the connection is another one: the server has then sent the message again. */
  acknowledge(): void;
}

export interface Session {
  isConnected(): boolean;
  /** The session stays with the server, which keeps what is not acknowledged. */
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly url: string;
  /** Names the session: whoever connects with it goes on where the last one stopped, and throws that one out. */
  readonly clientId: string;
  readonly filters: readonly string[];
  /** Unacknowledged messages that the server may send. */
  readonly inFlight: number;
  /** Forgets what came while it was away. */
  readonly isClean: boolean;
  /** How long the server keeps it while nobody is connected; absent means for ever. */
  readonly keptSeconds?: number;
}

/** Version 5 everywhere, and a connection that is lost is made again after half a second. */
export const connectionOptions: IClientOptions = { protocolVersion: 5, reconnectPeriod: 500, keepalive: 15 };

/** Keeps it for ever: the largest expiry. */
const forEver = 0xffff_ffff;

const mostInFlight = 65_535;

/** Resolves once the server knows what the session wants; messages may come before that. */
export const openSession = async (options: SessionOptions, take: (arrival: Arrival) => void): Promise<Session> => {
  const client = connect(options.url, {
    ...connectionOptions,
    clientId: options.clientId,
    clean: options.isClean,
    properties: {
      sessionExpiryInterval: options.keptSeconds ?? forEver,
      receiveMaximum: Math.min(mostInFlight, options.inFlight),
    },
  });
  acknowledgeByHand(client, take);
  await connected(client);
  await client.subscribeAsync([...options.filters], { qos: 1 });
  return { isConnected: () => client.connected, close: () => client.endAsync() };
};

/** Resolves with the first connection; rejects when the server refuses. Later on the client connects again by itself. */
export const connected = (client: MqttClient): Promise<void> =>
  new Promise((resolve, reject) => {
    client.on('error', reject);
    client.once('connect', () => resolve());
  });

/** Tells the client not to acknowledge by itself, which it does once it has been told that the message is handled. */
const later = new Error('acknowledged later');

/**
 * The client takes one message at a time and acknowledges it when `handleMessage` calls back: waiting for the handler there
 * would make everything serial and stop the keepalive. Called back with an error it goes on and acknowledges nothing. That is
 * how version 5.16.0 behaves, which is why its version is pinned.
 */
const acknowledgeByHand = (client: MqttClient, take: (arrival: Arrival) => void): void => {
  let connections = 0;
  client.on('close', () => connections++);
  client.handleMessage = (packet: IPublishPacket, proceed) => {
    const [{ messageId }, connection] = [packet, connections];
    take({
      text: packet.payload.toString(),
      acknowledge: () => {
        // An identifier means another message on another connection.
        if (connection === connections && client.connected && messageId !== undefined)
          // biome-ignore lint/complexity/useLiteralKeys: private in the types of the client.
          client['_sendPacket']({ cmd: 'puback', messageId, reasonCode: 0 });
      },
    });
    proceed(later);
  };
};
