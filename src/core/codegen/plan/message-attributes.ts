/** Names of CloudEvents extension attributes that can travel: legal ones, and none that the envelope has already. */
import { byCodeUnit } from '../../lib/sort.ts';
import type { Message } from '../../model/message.ts';

/** The attributes of CloudEvents, and the extensions of the exported envelope. */
const taken: ReadonlySet<string> = new Set(
  [
    'data database64 datacontenttype dataschema id source specversion subject time type',
    'dataversion correlationid causationid requestid traceparent tracestate partitionkey hops flowstart',
    'deadletterreason deadlettersource deadletterattempts',
  ]
    .join(' ')
    .split(' '),
);

const mayTravel = (name: string): boolean => /^[a-z0-9]{1,20}$/.test(name) && !taken.has(name);

export const travelling = ({ attributes = {} }: Message): string[] =>
  Object.keys(attributes).filter(mayTravel).sort(byCodeUnit);

export const staying = ({ attributes = {} }: Pick<Message, 'attributes'>): string[] =>
  Object.keys(attributes).filter((name) => !mayTravel(name));
