/** Redis Streams: consumer groups on streams in memory, with a log on disk; https://redis.io/docs/latest/develop/data-types/streams */
import type { BrokerAdapter } from '../broker-adapter.ts';
import { commonFindings } from '../findings/common-findings.ts';
import { redisFindings } from '../findings/redis-findings.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import redisAdapter from '../templates/runtime/adapters/redis.ts?raw';
import redisGroup from '../templates/runtime/adapters/redis-group.ts?raw';
import redisLaneReader from '../templates/runtime/adapters/redis-lane-reader.ts?raw';
import redisLeases from '../templates/runtime/adapters/redis-leases.ts?raw';
import redisReader from '../templates/runtime/adapters/redis-reader.ts?raw';
import redisScripts from '../templates/runtime/adapters/redis-scripts.ts?raw';
import redisTopology from '../templates/runtime/adapters/redis-topology.ts?raw';
import redisWatcher from '../templates/runtime/adapters/redis-watcher.ts?raw';

export const redis: BrokerAdapter = {
  id: 'redis',
  title: { en: 'Redis Streams', zh: 'Redis Streams' },
  summary: {
    en: 'One process per service on a Redis server; without one, everything still runs in memory.',
    zh: '每个服务一个进程，运行在 Redis 服务器上；没有服务器时仍可全部在内存中运行。',
  },
  dependencies: { '@redis/client': '6.3.1' },
  sources: {
    'adapters/redis.ts': redisAdapter,
    'adapters/redis-group.ts': redisGroup,
    'adapters/redis-lane-reader.ts': redisLaneReader,
    'adapters/redis-leases.ts': redisLeases,
    'adapters/redis-reader.ts': redisReader,
    'adapters/redis-scripts.ts': redisScripts,
    'adapters/redis-topology.ts': redisTopology,
    'adapters/redis-watcher.ts': redisWatcher,
  },
  network: {
    connect: { name: 'connectRedis', file: 'adapters/redis.ts' },
    settings: [
      {
        name: 'REDIS_URL',
        value: 'redis://127.0.0.1:6379',
        comment: 'Where the Redis server is, as redis://user:password@host:port/database; rediss:// with TLS.',
      },
      {
        name: 'REDIS_ACK_WAIT_MS',
        value: '30000',
        comment: 'A message in the hands of a process that has died comes again after this time.',
      },
    ],
    server: {
      image: 'redis:7.2-alpine',
      command: ['redis-server', '--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'noeviction'],
      ports: [6379],
      data: '/data',
      healthCheck: ['sh', '-c', 'redis-cli ping | grep -q PONG'],
    },
    notes: [
      'Kept to what server 7.0 can do, and tested on 7.0.15.',
      'What is confirmed outlives a crash of the server only with `--appendonly yes --appendfsync always`, as ' +
        'docker-compose.yml starts it: with `everysec` a killed server has lost confirmed messages in our tests. Its ' +
        'replicas follow later, so that a failover may lose what was confirmed last.',
      'Streams lie in memory. With a retention all is kept for so long; without one, what every group has worked off is ' +
        'forgotten. A group that is no longer drawn holds that up until you run `XGROUP DESTROY` on its streams.',
      'The consumers of a group are not processes: `working` has the messages that some process has in hand, `waiting` ' +
        'those to be tried again.',
      'The processes of a group share the lanes of an ordered topic evenly. The lanes of one that was killed are read again ' +
        'after REDIS_ACK_WAIT_MS.',
    ],
  },
  // Publishing is always idempotent here, and what a dead process has left is always taken over.
  terms: { topic: ['maxLength'], publish: ['idempotent'], subscribe: ['claimIdleMs'] },
  findings: (plan: ProjectPlan) => [...commonFindings(plan), ...redisFindings(plan)],
};
