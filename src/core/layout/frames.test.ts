import { describe, expect, it } from 'vitest';
import { overlap } from './box.ts';
import { frameMargin, framesOf } from './frames.ts';

const box = (id: string, x: number, y: number, group?: string) => ({
  ...{ id, x, y, width: 200, height: 80 },
  ...(group !== undefined && { group }),
});
const frameOf = (frames: ReturnType<typeof framesOf>, id: string) => {
  const frame = frames.get(id);
  if (!frame) throw new Error(`${id} has no frame`);
  return frame;
};

describe('the frame of a group', () => {
  it('stands around what is in it and around the groups in it', () => {
    const frames = framesOf(
      [{ id: 'outer' }, { id: 'inner', parent: 'outer' }],
      [box('a', 0, 0, 'outer'), box('b', 300, 0, 'inner')],
    );
    expect(frameOf(frames, 'inner')).toEqual({
      x: 300 - frameMargin.side,
      y: -frameMargin.top,
      width: 200 + 2 * frameMargin.side,
      height: 80 + frameMargin.top + frameMargin.bottom,
    });
    expect(frameOf(frames, 'outer').width).toBeGreaterThan(500 + frameMargin.side);
  });

  it('with nothing in it stands below everything, in a column', () => {
    const frames = framesOf([{ id: 'one' }, { id: 'other' }], [box('a', 0, 0)]);
    expect(frameOf(frames, 'one').y).toBeGreaterThan(80);
    expect(frameOf(frames, 'other').y).toBeGreaterThan(frameOf(frames, 'one').y + frameOf(frames, 'one').height);
  });

  it('with nothing in it stands inside the group around it, clear of what is in that', () => {
    const groups = [{ id: 'full' }, { id: 'bare', parent: 'full' }, { id: 'second', parent: 'full' }];
    const boxes = [box('a', 0, 0, 'full'), box('b', 0, 1000)];
    const frames = framesOf(groups, boxes);
    const [full, bare, second] = ['full', 'bare', 'second'].map((id) => frameOf(frames, id));
    if (!full || !bare || !second) throw new Error('all three have frames');
    for (const each of [bare, second]) {
      expect(each.x).toBeGreaterThan(full.x);
      expect(each.x + each.width).toBeLessThan(full.x + full.width);
      expect(each.y + each.height).toBeLessThan(full.y + full.height);
      expect(boxes.some((other) => overlap(each, other))).toBe(false);
    }
    expect(overlap(bare, second)).toBe(false);
  });

  it('of which only groups without anything are members stands around those', () => {
    const frames = framesOf([{ id: 'inner', parent: 'outer' }, { id: 'outer' }], [box('a', 0, 0)]);
    const [inner, outer] = [frameOf(frames, 'inner'), frameOf(frames, 'outer')];
    expect([inner.x - outer.x, inner.y - outer.y]).toEqual([frameMargin.side, frameMargin.top]);
    expect(outer.y).toBeGreaterThan(80);
  });

  it('with nothing in it is where a hand holds it, and the group around it lets go', () => {
    const held = { id: 'bare', parent: 'full', held: { x: 900, y: 900 } };
    const frames = framesOf([{ id: 'full' }, held], [box('a', 0, 0, 'full')]);
    expect(frameOf(frames, 'bare')).toMatchObject({ x: 900, y: 900 });
    expect(frameOf(frames, 'full').height).toBe(80 + frameMargin.top + frameMargin.bottom);
  });
});
