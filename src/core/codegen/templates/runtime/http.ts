/** The door to the outside: `GET /health`, and `POST` for each message that comes in from there. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { CallTimeout } from './broker.ts';
import { traceparentAfter } from './identity.ts';
import { ReplyTimeout } from './replies.ts';
import type { Accepted, Entrance, RunningService } from './service.ts';

const largestBody = 1_000_000;

export interface HttpDoor {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves `/health`, each service's own health path and `POST /<service>/<message>`. When the port is taken, any free one
 * is used: a second copy on the same machine shall start too.
 */
export const openHttp = async (services: readonly RunningService[], port: number): Promise<HttpDoor> => {
  const entrances = new Map<string, Entrance>();
  const healthPaths = new Set(['/health', ...services.map((service) => service.healthPath)]);
  for (const service of services)
    for (const entrance of service.entrances) entrances.set(`/${service.name}${entrance.path}`, entrance);
  const server = createServer((request, response) => {
    // Not parsed as a URL: a request for "//" is none, and would end the process.
    const [path = '/'] = (request.url ?? '/').split('?');
    const entrance = entrances.get(path);
    if (request.method === 'GET' && healthPaths.has(path))
      send(response, 200, { status: 'ok', services: namesOf(services) });
    else if (request.method === 'POST' && entrance) void enter(entrance, request, response);
    else send(response, 404, { error: `nothing at ${path}`, entrances: [...entrances.keys()] });
  });
  const used = await listen(server, port).catch(() => listen(server, 0));
  return { port: used, close: () => close(server) };
};

const namesOf = (services: readonly RunningService[]): string[] => services.map((service) => service.name);

const enter = async (entrance: Entrance, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  try {
    const data: unknown = JSON.parse(await bodyOf(request));
    const [correlationId, id] = [header(request, 'x-correlation-id'), header(request, 'idempotency-key')];
    // Who names a flow wants to see it.
    const traceparent = header(request, 'traceparent') ?? (correlationId && traceparentAfter(undefined, true));
    const options = {
      ...(correlationId !== undefined && { correlationId }),
      ...(id !== undefined && { id }),
      ...(traceparent && { traceparent }),
    };
    send(response, ...answerTo(await entrance.accept(data, options)));
  } catch (error) {
    send(response, statusOf(error), { error: error instanceof Error ? error.message : String(error) });
  }
};

/** Status and body for what came of a message. */
const answerTo = (accepted: Accepted): [status: number, body: unknown] => {
  switch (accepted.outcome) {
    case 'invalid':
      return [400, { error: accepted.problems }];
    case 'refused':
      return [503, { error: `refused: ${accepted.reason}` }];
    case 'answered':
      return [200, accepted.reply];
    case 'published':
      if (accepted.reply !== undefined) return [200, accepted.reply];
      return [202, { id: accepted.event.id, correlationId: accepted.event.correlationid }];
  }
};

const statusOf = (error: unknown): number => {
  if (error instanceof SyntaxError) return 400;
  return error instanceof ReplyTimeout || error instanceof CallTimeout ? 504 : 500;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largestBody) throw new SyntaxError(`the body is larger than ${largestBody} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(`${JSON.stringify(body)}\n`);
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
