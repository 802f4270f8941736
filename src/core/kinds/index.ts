/** Everything that can be placed. */
import { context } from './context.ts';
import { note } from './note.ts';
import { publisher } from './publisher.ts';
import { service } from './service.ts';
import { subscriber } from './subscriber.ts';
import { topic } from './topic.ts';

export const kinds = [context, note, publisher, service, subscriber, topic] as const;
