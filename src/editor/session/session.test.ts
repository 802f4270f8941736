import { beforeEach, describe, expect, it } from 'vitest';
import { placeNode } from '../../core/edits/place-node.ts';
import { remove as removeEdit } from '../../core/edits/remove.ts';
import { setField } from '../../core/edits/set-field.ts';
import { introduceJudge } from './facts.ts';
import { emptyFacts, type Facts, type Judge, type Reading } from './judge.ts';
import { open, startEmpty } from './opening.ts';
import { attempt, dismissNotice, perform, prepareEditing, redo, select, session, undo } from './session.ts';
import { factsFailed } from './session-texts.ts';

/** A judge whose answers come when the test says so, the oldest question first. */
const slowJudge = () => {
  const asked: { readonly answer: (facts: Facts) => void; readonly breakDown: () => void }[] = [];
  const reads: ((reading: Reading) => void)[] = [];
  const judge: Judge = {
    facts: () =>
      new Promise((answer, reject) => {
        asked.push({ answer, breakDown: () => reject(new Error('broken')) });
      }),
    read: () => new Promise((answer) => reads.push(answer)),
    mend: () => Promise.resolve([]),
  };
  introduceJudge(judge);
  return { asked, reads };
};

const settled = () => new Promise((resolve) => setTimeout(resolve));
const place = () => perform(placeNode, { kind: 'service', position: { x: 0, y: 0 } });

describe('the session', () => {
  beforeEach(async () => {
    await prepareEditing();
    startEmpty();
    dismissNotice();
  });

  it('says that the checks broke down only of the design as it is now', async () => {
    const { asked } = slowJudge();
    place();
    place();
    asked[0]?.breakDown();
    await settled();
    expect(session.getState().notice).toBeNull();
    asked[1]?.breakDown();
    await settled();
    expect(session.getState().notice?.text).toBe(factsFailed);
  });

  it('takes an answer about an older state as nearer than none, and calls only the newest fresh', async () => {
    const { asked } = slowJudge();
    place();
    place();
    const unstable = { ...emptyFacts, analysis: { ...emptyFacts.analysis, stable: false } };
    asked[0]?.answer(unstable);
    await settled();
    expect([session.getState().analysis.stable, session.getState().fresh]).toEqual([false, false]);
    asked[1]?.answer(emptyFacts);
    await settled();
    expect([session.getState().analysis.stable, session.getState().fresh]).toEqual([true, true]);
  });

  it('leaves the answer about a design that was closed', async () => {
    const { asked } = slowJudge();
    place();
    startEmpty();
    asked[0]?.answer({ ...emptyFacts, analysis: { ...emptyFacts.analysis, stable: false } });
    await settled();
    expect(session.getState().analysis.stable).toBe(true);
  });

  it('shows a large design before it is judged, and asks for its facts then', async () => {
    const { asked, reads } = slowJudge();
    const opening = open('{}', 'large.json');
    const large = { eventwright: 1, name: 'Large' } as const;
    reads[0]?.({ ok: true, value: { design: large, text: '{}', ...emptyFacts, unjudged: true } });
    expect([await opening, session.getState().design, session.getState().fresh]).toEqual([true, large, false]);
    asked[0]?.answer({ ...emptyFacts, analysis: { ...emptyFacts.analysis, stable: false } });
    await settled();
    expect([session.getState().analysis.stable, session.getState().fresh]).toEqual([false, true]);
  });

  it('does not open over an empty design what was still being read when that was asked for', async () => {
    const { reads } = slowJudge();
    const opening = open('{}', 'late.json');
    startEmpty();
    const late = { eventwright: 1, name: 'Late' } as const;
    reads[0]?.({ ok: true, value: { design: late, text: '{}', ...emptyFacts } });
    expect([await opening, session.getState().design.name]).toEqual([false, 'Untitled']);
  });

  it('takes back in one step what was typed in one visit to a field', () => {
    slowJudge();
    place();
    const type = (value: string, group: string) =>
      attempt(setField, { section: 'nodes', id: 'service', path: ['name'], value }, { group });
    for (const value of ['C', 'Ca', 'Cart']) type(value, 'visit 1');
    type('Carts', 'visit 2');
    const name = () => session.getState().design.nodes?.service?.name;
    undo();
    expect(name()).toBe('Cart');
    undo();
    expect(name()).toBe('Service');
  });

  describe('on the way back', () => {
    const chosen = () => session.getState().selection.nodes;
    const rename = (value: string, group: string) =>
      attempt(setField, { section: 'nodes', id: 'service', path: ['name'], value }, { group });

    it('selects again what was selected before a step, and on the way forth what was after it', async () => {
      slowJudge();
      place();
      place();
      await settled();
      select({ nodes: ['service'] });
      perform(removeEdit, { nodes: ['service'] });
      await settled();
      select({ nodes: ['service-2'] });
      undo();
      expect(chosen()).toEqual(['service']);
      redo();
      expect(chosen()).toEqual([]);
    });

    it('counts what an act selects in the same breath as part of its step, and what a person selects later not', async () => {
      slowJudge();
      place();
      select({ nodes: ['service'] });
      await settled();
      select({});
      undo();
      expect(chosen()).toEqual([]);
      redo();
      expect(chosen()).toEqual(['service']);
    });

    it('leads back to before the first letter of what was typed in one visit', async () => {
      slowJudge();
      place();
      await settled();
      select({ nodes: ['service'] });
      rename('C', 'visit');
      select({});
      await settled();
      rename('Ca', 'visit');
      undo();
      expect(chosen()).toEqual(['service']);
      expect(session.getState().design.nodes?.service?.name).toBe('Service');
    });
  });
});
