import { describe, expect, it } from 'vitest';
import { cardIn, roomOf } from './room.ts';

const card = { width: 1200, height: 600 };

describe('the card of a business domain', () => {
  it('lies within the frame of its context and fills most of it', () => {
    const frame = { x: 100, y: 50, width: 1000, height: 300 };
    const { x, y, width, height } = cardIn(frame);
    expect([x - frame.x, y - frame.y]).toEqual([
      frame.x + frame.width - x - width,
      frame.y + frame.height - y - height,
    ]);
    expect((width * height) / (frame.width * frame.height)).toBeGreaterThan(0.75);
  });

  it('says more the nearer it is, and never in letters that cannot be read', () => {
    const rooms = [0.26, 0.2, 0.15, 0.1, 0.06, 0.03].map((zoom) => roomOf(card, 'Sales', zoom));
    for (const [at, { letters, rows }] of rooms.entries()) {
      expect(letters).toBeLessThanOrEqual(rooms[at - 1]?.letters ?? letters);
      expect(rows).toBeLessThanOrEqual(rooms[at - 1]?.rows ?? rows);
      expect(letters === 0 || letters >= 8).toBe(true);
    }
    expect(rooms[0]?.rows).toBe(4);
  });

  it('breaks a name that is longer than it is wide where there is room for two lines', () => {
    const lines = (name: string, zoom: number) => roomOf(card, name, zoom).lines;
    expect([
      lines('Sales', 0.2),
      lines('Customer relationship management', 0.2),
      lines('订单履约与物流配送中心上下文', 0.2),
    ]).toEqual([1, 2, 2]);
    expect(lines('Customer relationship management', 0.04)).toBe(1);
  });

  it('says nothing where not even a short name would fit', () => {
    expect(roomOf(card, 'Sales', 0.02).letters).toBe(0);
  });
});
