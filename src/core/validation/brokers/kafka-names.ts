/** What topics are called on Kafka, where a dot and an underscore in a name are told apart by nobody who counts messages. */
import { remembered } from '../../lib/remembered.ts';
import type { Design } from '../../model/design.ts';
import type { Entry } from '../../model/graph/graph.ts';
import type { Topic } from '../../model/node.ts';
import { numbered } from '../naming/numbered.ts';
import { topicsOn } from './on-broker.ts';

export const kafkaName = ([id, topic]: Entry<Topic>): string => topic.address ?? id;

/** Equal for names of which Kafka makes only one, since its metrics write an underscore for a dot. */
export const metricName = (name: string): string => name.replaceAll('.', '_');

/** Whoever renames many topics asks for each. */
const metricNames = remembered(
  (design: Design): ReadonlySet<string> =>
    new Set(topicsOn(design, 'kafka').map((entry) => metricName(kafkaName(entry)))),
);

/** The name, with a number behind it where Kafka has one that is equal to it for its metrics. */
export const freeName = (design: Design, wanted: string): string =>
  numbered(wanted, (name) => metricNames(design).has(metricName(name)));
