/**
 * Courses, choices and offers: what the loop needs of deliveries, triggers and publications, with all places in the arena looked up
 * beforehand. One load after another is what an event costs most; here the next place stands in the record itself.
 */
import { layFlags } from './calm.ts';
import {
  CHANCE_STREAM,
  CHOICE_PUBLICATION,
  CHOICE_SHARE,
  CHOICE_STREAM,
  COURSE_CHOICES_AT,
  COURSE_CHOICES_END,
  COURSE_COUNTS,
  COURSE_FLAGS,
  COURSE_HISTOGRAM,
  COURSE_KIND,
  COURSE_STATION,
  COURSE_STOCK,
  chanceInts,
  choiceInts,
  courseInts,
  OFFER_PUBLISHED,
  OFFER_TARGETS_AT,
  OFFER_TARGETS_END,
  offerInts,
  stockDoubles,
} from './course-layout.ts';
import type { Engine } from './engine.ts';
import { histogramBuckets, POISSON_ARRIVAL, WORK_END } from './layout.ts';
import {
  BY_CHANCE,
  ENTRIES_AT,
  ENTRIES_END,
  entryInts,
  PUBLICATION_ROUTE,
  publicationInts,
  routeInts,
  SOURCE_PUBLICATION,
  sourceInts,
  TRIGGER_FLAGS,
  TRIGGER_PUBLICATION,
  TRIGGER_STREAM,
  triggerInts,
} from './publication-records.ts';
import {
  AT_STATION,
  countDoubles,
  deliveryInts,
  FAILURE_SHARE,
  FAILURE_STREAM,
  PROCESSED_AT,
  PROCESSED_END,
  SUBSCRIPTION,
  stationInts,
  traitDoubles,
  traitInts,
} from './records.ts';

/** Writes them into the engine's arena; to be done whenever the arena is laid out anew. */
export const layOutCourses = (engine: Engine): void => {
  const { tables } = engine;
  for (let at = 0; at << deliveryInts < tables.deliveries.length; at++) layDelivery(engine, at);
  for (let at = 0; at << sourceInts < tables.sources.length; at++) laySource(engine, at);
  for (let at = 0; at << triggerInts < tables.triggers.length; at++) layTrigger(engine, at);
  for (let at = 0; at << publicationInts < tables.publications.length; at++) layPublication(engine, at);
  layFlags(engine);
};

const layDelivery = (engine: Engine, delivery: number): void => {
  const { F, I, tables, offsets } = engine;
  const record = delivery << deliveryInts;
  const at = offsets.courses + (delivery << courseInts);
  const subscription = tables.deliveries[record + SUBSCRIPTION]!;
  I[at + COURSE_KIND] = WORK_END;
  I[at + COURSE_CHOICES_AT] = offsets.choices + (tables.deliveries[record + PROCESSED_AT]! << choiceInts);
  I[at + COURSE_CHOICES_END] = offsets.choices + (tables.deliveries[record + PROCESSED_END]! << choiceInts);
  I[at + COURSE_STOCK] = offsets.stocks + (subscription << stockDoubles);
  I[at + COURSE_COUNTS] = offsets.counts + (subscription << countDoubles);
  I[at + COURSE_HISTOGRAM] = subscription * histogramBuckets;
  I[at + COURSE_STATION] = offsets.stations + (tables.deliveries[record + AT_STATION]! << stationInts);
  const chance = offsets.chances + (delivery << chanceInts);
  F[chance / 2] = tables.traitNumbers[(subscription << traitDoubles) + FAILURE_SHARE]!;
  I[chance + CHANCE_STREAM] = offsets.streams + tables.traits[(subscription << traitInts) + FAILURE_STREAM]!;
};

const laySource = (engine: Engine, source: number): void => {
  const { I, tables, offsets } = engine;
  const at = offsets.courses + (((tables.deliveries.length >> deliveryInts) + source) << courseInts);
  I[at + COURSE_FLAGS] = 0;
  I[at + COURSE_KIND] = POISSON_ARRIVAL;
  I[at + COURSE_CHOICES_AT] = tables.sources[(source << sourceInts) + SOURCE_PUBLICATION]!;
  I[at + COURSE_STOCK] = offsets.stocks + ((tables.subscriptions + source) << stockDoubles);
};

const layTrigger = (engine: Engine, trigger: number): void => {
  const { F, I, tables, offsets } = engine;
  const record = trigger << triggerInts;
  const at = offsets.choices + (trigger << choiceInts);
  const flags = tables.triggers[record + TRIGGER_FLAGS]!;
  I[at + CHOICE_PUBLICATION] = tables.triggers[record + TRIGGER_PUBLICATION]!;
  I[at + CHOICE_STREAM] = flags === 0 ? -1 : -2;
  if (flags === BY_CHANCE) I[at + CHOICE_STREAM] = offsets.streams + tables.triggers[record + TRIGGER_STREAM]!;
  F[at / 2 + CHOICE_SHARE] = tables.triggerShares[trigger]!;
};

const layPublication = (engine: Engine, publication: number): void => {
  const { I, tables, offsets } = engine;
  const record = publication << publicationInts;
  const at = offsets.offers + (publication << offerInts);
  const route = tables.publications[record + PUBLICATION_ROUTE]!;
  const entriesAt = tables.routes[(route << routeInts) + ENTRIES_AT]!;
  const entriesEnd = tables.routes[(route << routeInts) + ENTRIES_END]!;
  I[at + OFFER_TARGETS_AT] = offsets.entries + (entriesAt << entryInts);
  I[at + OFFER_TARGETS_END] = offsets.entries + (entriesEnd << entryInts);
  I[at + OFFER_PUBLISHED] = offsets.published + route;
};
