/** Every drill that the page offers. */
import { brokerDown } from './broker-down.ts';
import { burst } from './burst.ts';
import { doubleLoad } from './double-load.ts';
import { keySkew } from './key-skew.ts';
import { loseReplica } from './lose-replica.ts';
import { poisonMessage } from './poison-message.ts';
import { retryStorm } from './retry-storm.ts';
import { slowConsumer } from './slow-consumer.ts';

export const drills = [
  brokerDown,
  burst,
  doubleLoad,
  keySkew,
  loseReplica,
  poisonMessage,
  retryStorm,
  slowConsumer,
] as const;
