import { InMemoryBroker } from '../../src/core/codegen/templates/runtime/adapters/in-memory.ts';
import { keepsTheContract } from './broker-contract.ts';

keepsTheContract('in memory', async () => new InMemoryBroker());
