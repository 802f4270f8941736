/**
 * Where things stand in the tables that belong to the loop alone: what it needs of deliveries, triggers and publications, with all
 * places in the arena looked up beforehand. See `courses.ts`.
 */

/** A stock of times drawn beforehand: its double 0 holds, as an integer, where the next one stands; 1 to 15 are the times. */
export const stockDoubles = 4;

/** The course of an event: the end of a delivery's work, or an arrival of a plain source. 8 integers. */
export const courseInts = 3;
/** The flags of the delivery. */
export const COURSE_FLAGS = 0;
/** What may be published; of a source its one publication. */
export const COURSE_CHOICES_AT = 1;
export const COURSE_CHOICES_END = 2;
export const COURSE_STOCK = 3;
/** `WORK_END` or `POISSON_ARRIVAL`; what follows concerns deliveries only. */
export const COURSE_KIND = 4;
export const COURSE_COUNTS = 5;
export const COURSE_HISTOGRAM = 6;
export const COURSE_STATION = 7;

/** The chance that an attempt at a delivery fails: the double 0; then the stream that decides. 4 integers. */
export const chanceInts = 2;
export const CHANCE_STREAM = 2;

/** A trigger as the loop sees it. 8 integers, of which 4 and 5 are the double `CHOICE_SHARE`. */
export const choiceInts = 3;
export const CHOICE_PUBLICATION = 0;
/** The stream that decides, or -1: always, or -2: more than a probability decides. */
export const CHOICE_STREAM = 1;
export const CHOICE_SHARE = 2;

/** A publication as the loop sees it. 8 integers. */
export const offerInts = 3;
/** 0: neither it nor its topic has conditions. */
export const OFFER_FLAGS = 0;
/** Only its topic has. */
export const OFFERED_SPECIALLY = 2;
/** Entries that it is offered to. */
export const OFFER_TARGETS_AT = 1;
export const OFFER_TARGETS_END = 2;
/** Where publications of its route are counted. */
export const OFFER_PUBLISHED = 3;
