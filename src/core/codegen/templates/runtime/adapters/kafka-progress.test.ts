import { describe, expect, it } from 'vitest';
import { doneIn, Progress } from './kafka-progress.ts';

const arrived = (progress: Progress, offsets: readonly number[]) =>
  offsets.filter((offset) => progress.arrives(offset));

describe('the progress of a group in a partition', () => {
  it('is the first message that is not done, whichever ends first', () => {
    const progress = new Progress(10);
    expect(arrived(progress, [10, 11, 12])).toEqual([10, 11, 12]);
    progress.ends(11);
    expect(progress.next).toBe(10);
    progress.ends(10);
    expect(progress.next).toBe(12);
    progress.ends(12);
    expect([progress.next, progress.span, progress.metadata]).toEqual([13, 0, '']);
  });

  it('takes no message that is here already', () => {
    const progress = new Progress(5);
    expect(arrived(progress, [5, 6, 5, 6, 7])).toEqual([5, 6, 7]);
  });

  it('is handed on with what is done and how often the others were delivered', () => {
    const before = new Progress(3);
    arrived(before, [3, 4, 5, 6, 7]);
    before.begins(3);
    before.begins(3);
    before.begins(5);
    before.ends(4);
    before.ends(6);
    expect(before.metadata).toBe('1x2 1xdone 1x1 1xdone');
    expect(doneIn(before.metadata)).toBe(2);
    const after = new Progress(before.next, before.metadata);
    expect(arrived(after, [3, 4, 5, 6, 7])).toEqual([3, 5, 7]);
    expect([3, 5, 7].map((offset) => after.begins(offset))).toEqual([3, 2, 1]);
  });

  it('keeps what it was told of messages that have not come yet', () => {
    const before = new Progress(0);
    arrived(before, [0, 1, 2]);
    before.ends(2);
    const between = new Progress(before.next, before.metadata);
    arrived(between, [0]);
    between.ends(0);
    const after = new Progress(between.next, between.metadata);
    expect(arrived(after, [1, 2, 3])).toEqual([1, 3]);
  });

  it('passes over offsets that hold no message', () => {
    const progress = new Progress(0);
    expect(arrived(progress, [4, 9])).toEqual([4, 9]);
    expect(progress.next).toBe(4);
    progress.ends(4);
    expect(progress.next).toBe(9);
  });

  it('stays within the metadata that Kafka takes', () => {
    const progress = new Progress(0);
    for (let offset = 0; offset < 5_000; offset++) {
      progress.arrives(offset);
      if (offset % 2 === 1) progress.ends(offset);
    }
    expect(progress.metadata.length).toBeLessThanOrEqual(4_000);
    expect(progress.metadata).toMatch(/^1x0 1xdone.*\dx(0|done)$/);
  });

  it('makes nothing of metadata that is not its own', () => {
    expect(arrived(new Progress(1, 'consumer-7 at noon'), [1, 2])).toEqual([1, 2]);
  });
});
