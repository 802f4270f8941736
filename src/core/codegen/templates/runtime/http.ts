/** The door to the outside: `GET /health`, `/ready` and `/metrics`, and `POST` for each message that comes in from there. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { CannotStart } from './cannot-start.ts';
import { answerTo, BadBody, statusOf } from './http-status.ts';
import type { Metrics } from './metrics.ts';
import type { Entrance, EntranceOptions, RunningService } from './service.ts';
import type { Telemetry } from './telemetry.ts';

const largestBody = 1_000_000;

/** Longer than callers and balancers keep a connection: who closes first must not be the one that is sent a request. */
const keepAliveMs = 65_000;

export interface HttpDoor {
  readonly port: number;
  /** Lets nobody in any more and waits for the requests under way, at most so long. */
  close(withinMs: number): Promise<void>;
}

export interface HttpOptions {
  readonly host: string;
  readonly port: number;
  /** Whether work may be sent here: `/health` tells who is alive, `/ready` who can do something. */
  isReady(): boolean;
  readonly metrics: Pick<Metrics, 'page'>;
  readonly telemetry: Telemetry;
}

/**
 * Serves `/health`, each service's own health path, `/ready`, `/metrics` and `POST /<service>/<message>`. When the port is
 * taken, any free one is used: a second copy on the same machine shall start too.
 */
export const openHttp = async (services: readonly RunningService[], options: HttpOptions): Promise<HttpDoor> => {
  const entrances = new Map<string, { readonly entrance: Entrance; readonly telemetry: Telemetry }>();
  const healthPaths = new Set(['/health', ...services.map((service) => service.healthPath)]);
  for (const { name, entrances: own } of services)
    for (const entrance of own)
      entrances.set(`/${name}${entrance.path}`, { entrance, telemetry: options.telemetry.of(name) });
  const server = createServer((request, response) => {
    // Not parsed as a URL: a request for "//" is none, and would end the process.
    const [path = '/'] = (request.url ?? '/').split('?');
    const asked = entrances.get(path);
    if (request.method === 'GET' && healthPaths.has(path))
      send(response, 200, { status: 'ok', services: namesOf(services) });
    else if (request.method === 'GET' && path === '/ready')
      sendReadiness(response, server.listening && options.isReady());
    else if (request.method === 'GET' && path === '/metrics') void sendMetrics(response, options.metrics);
    else if (request.method === 'POST' && asked) void enter(asked.entrance, path, request, response, asked.telemetry);
    else send(response, 404, { error: `nothing at ${path}`, entrances: [...entrances.keys()] });
  });
  server.keepAliveTimeout = keepAliveMs;
  const underWay = new Set<ServerResponse>();
  server.prependListener('request', (_request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
  });
  return { port: await listenSomewhere(server, options), close: (withinMs) => close(server, underWay, withinMs) };
};

const sendReadiness = (response: ServerResponse, isReady: boolean): void =>
  send(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready' });

const sendMetrics = async (response: ServerResponse, metrics: HttpOptions['metrics']): Promise<void> => {
  const page = await metrics.page();
  response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  response.end(page);
};

const namesOf = (services: readonly RunningService[]): string[] => services.map((service) => service.name);

const enter = async (
  entrance: Entrance,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  telemetry: Telemetry,
): Promise<void> => {
  try {
    if (!(await mayEnter(entrance, request))) return unauthorized(response);
    const data = dataIn(await bodyOf(request));
    const options = optionsOf(request);
    // Who names a flow wants to see it.
    const isWanted = options.correlationId !== undefined;
    const accepted = await telemetry.entering(path, options.traceparent, isWanted, (traceparent) =>
      entrance.accept(data, { ...options, ...(traceparent !== undefined && { traceparent }) }),
    );
    send(response, ...answerTo(accepted));
  } catch (error) {
    send(response, statusOf(error), { error: error instanceof Error ? error.message : String(error) });
  }
};

const mayEnter = async ({ path, admits }: Entrance, { headers }: IncomingMessage): Promise<boolean> =>
  admits === undefined || (await admits({ path, headers }));

/** Nothing of why: that would help those who guess. */
const unauthorized = (response: ServerResponse): void => {
  response.setHeader('www-authenticate', 'Bearer');
  send(response, 401, { error: 'prove who you are, as with "authorization: Bearer TOKEN"' });
};

const optionsOf = (request: IncomingMessage): EntranceOptions => {
  const [correlationId, id] = [header(request, 'x-correlation-id'), header(request, 'idempotency-key')];
  const traceparent = header(request, 'traceparent');
  const attributes = attributesIn(request);
  const expiresAt = Number(header(request, 'x-expires-at'));
  return {
    ...(correlationId !== undefined && { correlationId }),
    ...(id !== undefined && { id }),
    ...(traceparent !== undefined && { traceparent }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(expiresAt > 0 && { expiresAt }),
  };
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largestBody) throw new BadBody(`the body is larger than ${largestBody} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const dataIn = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new BadBody(error instanceof Error ? error.message : String(error));
  }
};

/** `ce-tenant: blue`, as CloudEvents travel over HTTP. */
const attributesIn = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name.startsWith('ce-') && typeof value === 'string' && value !== '' ? [[name.slice(3), value]] : [],
    ),
  );

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(`${JSON.stringify(body)}\n`);
};

const listenSomewhere = async (server: Server, { host, port }: HttpOptions): Promise<number> => {
  try {
    return await listen(server, host, port);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return listen(server, host, 0);
    throw new CannotStart(`Nothing can listen on HTTP_HOST "${host}", port ${port}: ${String(error)}`);
  }
};

const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

const close = (server: Server, underWay: ReadonlySet<ServerResponse>, withinMs: number): Promise<void> =>
  new Promise((resolve) => {
    // Their answers are the last that their connections carry.
    for (const response of underWay) response.shouldKeepAlive = false;
    const patience = setTimeout(() => server.closeAllConnections(), withinMs);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });
