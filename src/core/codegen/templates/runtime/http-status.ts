/** What a sender is told over HTTP: the status for what came of a message, or for what went wrong. */
import { BreakerOpen } from './breaker.ts';
import { CallFailed, CallTimeout } from './callees.ts';
import { NotConfirmed } from './publication.ts';
import { RateLimited } from './rate-limit.ts';
import { ReplyTimeout } from './replies.ts';
import type { Accepted } from './service.ts';

/** What was sent is no JSON, or more than is read. */
export class BadBody extends Error {}

/** Status and body for what came of a message. */
export const answerTo = (accepted: Accepted): [status: number, body: unknown] => {
  switch (accepted.outcome) {
    case 'invalid':
      return [400, { error: accepted.problems }];
    case 'refused':
      return [503, { error: `refused: ${accepted.reason}` }];
    case 'answered':
      return [200, accepted.reply];
    case 'published':
      if (accepted.reply !== undefined) return [200, accepted.reply];
      return [202, { id: accepted.event.id, correlationId: accepted.event.correlationid }];
  }
};

/** Whose fault it was: the sender's (4xx), a callee's (502, 504), nobody's for long (503), or ours. */
export const statusOf = (error: unknown): number => {
  if (error instanceof BadBody) return 400;
  if (error instanceof CallFailed) return 502;
  if (error instanceof NotConfirmed || error instanceof BreakerOpen || error instanceof RateLimited) return 503;
  return error instanceof ReplyTimeout || error instanceof CallTimeout ? 504 : 500;
};
