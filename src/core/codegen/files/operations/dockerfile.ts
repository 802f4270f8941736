/** One `Dockerfile` for all services: what differs is which compiled entry it starts. */
import { text } from '../../../lib/text-block.ts';
import type { DeploymentPlan } from './deployment-plan.ts';
import { httpPort, mainOf, memoryFolder } from './deployment-plan.ts';

/** An LTS release of Node on Debian: the compiler and the formatter have binaries for it. */
const image = 'node:24-slim';

export const dockerfile = ({ broker, units: [first] }: DeploymentPlan): string => text`
  # ${broker ? 'One image per folder of services: docker build --build-arg SERVICE=<folder> -t <image> .' : 'All services in one process: docker build -t <image> .'}
  FROM ${image} AS build
  WORKDIR /app
  COPY . .
  RUN --mount=type=cache,target=/root/.npm if [ -f package-lock.json ]; then npm ci; else npm install; fi
  RUN npm run build && npm prune --omit=dev

  FROM ${image}
  ${broker && ['ARG SERVICE', 'ENV SERVICE=$SERVICE']}
  ENV NODE_ENV=production HTTP_HOST=0.0.0.0 HTTP_PORT=${httpPort} LOG=json
  # What is worked off, and what outboxes have still to publish: a process that starts again reads it.
  ENV PROCESSED_DIR=${memoryFolder}
  RUN install -d -o node -g node ${memoryFolder}
  VOLUME ${memoryFolder}
  WORKDIR /app
  COPY --from=build /app ./
  USER node
  EXPOSE ${httpPort}
  HEALTHCHECK --interval=10s --timeout=3s \\
    CMD ["node", "-e", "fetch('http://127.0.0.1:${httpPort}/health').then((response) => process.exit(response.ok ? 0 : 1))"]
  ${broker && '# The shell makes room for Node, which then hears SIGTERM itself and finishes what is in work.'}
  ${broker ? 'CMD ["sh", "-c", "exec node --enable-source-maps services/$SERVICE/dist/src/main.js"]' : `CMD ["node", "--enable-source-maps", "${first ? mainOf(first) : ''}"]`}
`;

export const dockerignore = text`
  **/node_modules
  **/dist
  .data
  .env
  .git
  deploy
`;
