/** How much of a run is recorded and kept, so that no design fills the memory; the page says so in words. */

/** A longer run is recorded from its start up to so many events. */
export const mostEvents = 4_000_000;
/** With so many messages under way at once, or so many spans of them, the next messages are not followed. */
export const mostOpen = 20_000;
export const mostOpenSpans = 500_000;
/** Deliveries and calls of a trace with more spans than this are not followed any further. */
export const manySpans = 600;
/** Beyond this not even the parts of what is followed are kept. */
export const mostSpans = 1200;

// Of the traces that are over these are kept.
export const mostOfSample = 200;
export const mostSlowest = 50;
export const mostPerMark = 50;
