import { test } from '@playwright/test';
import { connectRedis } from '../../src/core/codegen/templates/runtime/adapters/redis.ts';
import { keepsRetries, keepsTheContract, outlivesProcesses } from './broker-contract.ts';
import { type RedisServer, startRedis } from './servers/redis.ts';

let server: RedisServer;

test.beforeAll(async () => {
  server = await startRedis();
});

test.afterAll(() => server.stop());

const environment = () => ({ ...server.environment, REDIS_ACK_WAIT_MS: '1000' });
const connect = () => connectRedis(environment(), 'contract');

keepsTheContract('Redis Streams', connect);
outlivesProcesses('Redis Streams', connect);
keepsRetries('Redis Streams', connect);
