import { describe, expect, it } from 'vitest';
import { type Manifest, manifestAfter, type NewFile, planApply } from './apply.ts';

const manifest = (files: Manifest['files']): Manifest => ({ generator: '1', files });
const file = (path: string, owner: NewFile['owner'], sha256 = 'new'): NewFile => ({ path, owner, sha256 });
const kinds = (actions: ReturnType<typeof planApply>) =>
  Object.fromEntries(actions.map(({ path, action }) => [path, action]));

describe('what a regeneration may touch', () => {
  it('writes everything into an empty folder', () => {
    const actions = planApply([file('a.ts', 'generated'), file('b.ts', 'yours')], undefined, new Map());
    expect(actions).toEqual([
      { path: 'a.ts', action: 'written', writeTo: 'a.ts' },
      { path: 'b.ts', action: 'written', writeTo: 'b.ts' },
    ]);
  });

  it('rewrites a generated file that nobody edited', () => {
    const old = manifest({ 'a.ts': { owner: 'generated', sha256: 'old' } });
    expect(planApply([file('a.ts', 'generated')], old, new Map([['a.ts', 'old']]))).toEqual([
      { path: 'a.ts', action: 'written', writeTo: 'a.ts' },
    ]);
  });

  it('lays the new text beside a generated file that was edited', () => {
    const old = manifest({ 'a.ts': { owner: 'generated', sha256: 'old' } });
    expect(planApply([file('a.ts', 'generated')], old, new Map([['a.ts', 'edited']]))).toEqual([
      { path: 'a.ts', action: 'conflict', writeTo: 'a.ts.new' },
    ]);
  });

  it('lays the new text beside a file that it has never written', () => {
    expect(kinds(planApply([file('a.ts', 'generated')], undefined, new Map([['a.ts', 'theirs']])))).toEqual({
      'a.ts': 'conflict',
    });
  });

  it('never touches the user’s own files once they are there', () => {
    const old = manifest({ 'a.ts': { owner: 'yours', sha256: 'old' } });
    for (const now of ['old', 'edited'])
      expect(kinds(planApply([file('a.ts', 'yours')], old, new Map([['a.ts', now]])))).toEqual({ 'a.ts': 'kept' });
  });

  it('takes over a file that it rewrote itself until now, and leaves one that was edited', () => {
    const old = manifest({ 'README.md': { owner: 'generated', sha256: 'old' } });
    const now = (sha256: string) => planApply([file('README.md', 'yours')], old, new Map([['README.md', sha256]]));
    expect([kinds(now('old')), kinds(now('edited'))]).toEqual([{ 'README.md': 'written' }, { 'README.md': 'kept' }]);
  });

  it('does not bring back what the user deleted, except where something imports it', () => {
    const old = manifest({ 'a.test.ts': { owner: 'yours', sha256: 'old' }, 'a.ts': { owner: 'yours', sha256: 'old' } });
    const files: NewFile[] = [
      { ...file('a.test.ts', 'yours'), optional: true },
      { ...file('b.test.ts', 'yours'), optional: true },
      file('a.ts', 'yours'),
    ];
    const actions = planApply(files, old, new Map());
    expect(kinds(actions)).toEqual({ 'a.test.ts': 'kept', 'a.ts': 'written', 'b.test.ts': 'written' });
    const after = manifestAfter({ generator: '2', files: {} }, files, old, actions);
    expect(kinds(planApply(files, after, new Map([['a.ts', 'new']])))['a.test.ts']).toBe('kept');
  });

  it('says when nothing changes', () => {
    expect(kinds(planApply([file('a.ts', 'generated')], undefined, new Map([['a.ts', 'new']])))).toEqual({
      'a.ts': 'unchanged',
    });
  });

  it('deletes only what it wrote itself and nobody edited', () => {
    const old = manifest({
      'gone.ts': { owner: 'generated', sha256: 'same' },
      'edited.ts': { owner: 'generated', sha256: 'old' },
      'handler.ts': { owner: 'yours', sha256: 'same' },
      'missing.ts': { owner: 'generated', sha256: 'same' },
    });
    const existing = new Map([
      ['gone.ts', 'same'],
      ['edited.ts', 'now'],
      ['handler.ts', 'same'],
      ['unlisted.ts', 'same'],
    ]);
    expect(kinds(planApply([], old, existing))).toEqual({
      'gone.ts': 'deleted',
      'edited.ts': 'orphan',
      'handler.ts': 'orphan',
    });
  });

  it('leaves room for a file of the user’s that has got another name, until it is there', () => {
    const of = 'handler node:a link:reads message:order';
    const old = manifest({ 'a/on-order.ts': { owner: 'yours', sha256: 'old', of } });
    const files: NewFile[] = [
      { ...file('b/on-order.ts', 'yours'), optional: true, of: of.replace('node:a', 'node:b') },
    ];
    const edited = new Map([['a/on-order.ts', 'edited']]);
    const actions = planApply(files, old, edited);
    expect(actions).toEqual([
      { path: 'a/on-order.ts', action: 'orphan', becomes: 'b/on-order.ts' },
      { path: 'b/on-order.ts', action: 'conflict', writeTo: 'b/on-order.ts.new', was: 'a/on-order.ts' },
    ]);
    const after = manifestAfter({ generator: '2', files: {} }, files, old, actions);
    expect(planApply(files, after, edited)).toEqual(actions);
    expect(planApply(files, after, new Map([['b/on-order.ts', 'edited']]))).toEqual([
      { path: 'b/on-order.ts', action: 'kept' },
    ]);
    expect(kinds(planApply(files, after, new Map()))).toEqual({ 'b/on-order.ts': 'written' });
  });

  it('no longer takes a file for left over when the design makes it again', () => {
    const old = manifest({ 'a.ts': { owner: 'generated', sha256: 'old', isOrphan: true } });
    const files = [file('a.ts', 'generated')];
    const actions = planApply(files, old, new Map([['a.ts', 'edited']]));
    expect(kinds(actions)).toEqual({ 'a.ts': 'conflict' });
    expect(manifestAfter({ generator: '2', files: {} }, files, old, actions).files).toEqual({
      'a.ts': { owner: 'generated', sha256: 'old' },
    });
  });

  it('gives the new name its scaffold where nobody has edited that of the old one', () => {
    const of = 'handler node:a link:reads message:order';
    const old = manifest({ 'a/on-order.ts': { owner: 'yours', sha256: 'old', of } });
    const files = [{ ...file('b/on-order.ts', 'yours'), of: of.replace('node:a', 'node:b') }];
    expect(planApply(files, old, new Map([['a/on-order.ts', 'old']]))).toEqual([
      { path: 'a/on-order.ts', action: 'orphan', reason: 'service-left', isScaffold: true },
      { path: 'b/on-order.ts', action: 'written', writeTo: 'b/on-order.ts' },
    ]);
  });

  it.each(['../up.ts', '/etc/passwd', 'a/../../b', 'C:/x', 'a\\b', 'a//b', './a', ''])(
    'ignores %j in a manifest',
    (path) => {
      const old = manifest({ [path]: { owner: 'generated', sha256: 'same' } });
      expect(planApply([], old, new Map([[path, 'same']]))).toEqual([]);
    },
  );

  it('remembers what it wrote, so that an edited file stays a conflict the next time', () => {
    const old = manifest({ 'a.ts': { owner: 'generated', sha256: 'old' }, 'gone.ts': { owner: 'yours', sha256: 'y' } });
    const files = [file('a.ts', 'generated'), file('b.ts', 'yours')];
    const existing = new Map([
      ['a.ts', 'edited'],
      ['gone.ts', 'y'],
    ]);
    const after = manifestAfter({ generator: '2', files: {} }, files, old, planApply(files, old, existing));
    expect(after).toEqual({
      generator: '2',
      files: {
        'a.ts': { owner: 'generated', sha256: 'old' },
        'b.ts': { owner: 'yours', sha256: 'new' },
        'gone.ts': { owner: 'yours', sha256: 'y', isOrphan: true },
      },
    });
    expect(kinds(planApply(files, after, new Map([['a.ts', 'edited']])))['a.ts']).toBe('conflict');
  });
});
