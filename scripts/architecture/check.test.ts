import { describe, expect, it } from 'vitest';
import { findViolations } from './check.mjs';
import { rules } from './rules.mjs';

/** The rules that a project of exactly these files breaks; main.tsx reaches them all. */
const broken = (files: Record<string, string>): string[] => {
  const reachAll = Object.keys(files)
    .map((path) => `import '/${path}';`)
    .join('\n');
  const all = new Map([...Object.entries(files), ['scripts/reach.mjs', reachAll]] as [string, string][]);
  return findViolations(all).map(({ rule }) => rule);
};

describe('a planted violation is caught', () => {
  const cases: Record<string, [string, string]> = {
    'core-is-pure': ['src/core/model/a.ts', "import { x } from '../../editor/session/x.ts';"],
    'lib-has-no-domain': ['src/core/lib/a.ts', "import type { Design } from '../model/design.ts';"],
    'model-stands-on-lib': ['src/core/model/a.ts', "import { mean } from '../distributions/mean.ts';"],
    'distributions-stand-on-model': ['src/core/distributions/a.ts', "export * from '../kinds/topic.ts';"],
    'kinds-on-the-second-floor': ['src/core/kinds/a.ts', "import { place } from '../edits/place.ts';"],
    'layout-on-the-second-floor': ['src/core/layout/a.ts', "type K = import('../kinds/topic.ts').Kind;"],
    'history-on-the-second-floor': ['src/core/history/a.ts', "import '../layout/a.ts';"],
    'edits-on-the-third-floor': ['src/core/edits/a.ts', "import '../validation/validate.ts';"],
    'drills-on-the-third-floor': ['src/core/drills/a.ts', "import '../edits/place.ts';"],
    'validation-on-the-third-floor': ['src/core/validation/rules/a.ts', "import '../../queueing/solve.ts';"],
    'formats-on-the-third-floor': ['src/core/formats/a.ts', "import '../edits/place.ts';"],
    'codegen-on-the-third-floor': ['src/core/codegen/a.ts', "import '../network/lower.ts';"],
    'network-on-the-third-floor': ['src/core/network/a.ts', "import '../simulation/run.ts';"],
    'picture-on-the-third-floor': ['src/core/picture/a.ts', "import '../edits/place.ts';"],
    'report-on-the-roof': ['src/core/report/a.ts', "import '../validation/validate.ts';"],
    'queueing-on-the-top-floor': ['src/core/queueing/a.ts', "import '../simulation/run.ts';"],
    'simulation-on-the-top-floor': ['src/core/simulation/a.ts', "import '../edits/place.ts';"],
    'main-only-mounts': ['src/main.tsx', "import './core/model/design.ts';"],
    'ui-knows-no-domain': ['src/editor/ui/a.tsx', "import type { Design } from '../../core/model/design.ts';"],
    'languages-are-data': ['src/editor/app/languages/en.ts', "import '../app.tsx';"],
    'session-is-the-one-writer': ['src/editor/session/a.ts', "import '../workers/client.ts';"],
    'workers-are-behind-a-protocol': ['src/editor/workers/a.ts', "import '../session/session.ts';"],
    'panels-do-not-meet': ['src/editor/panels/findings/a.tsx', "import '../../canvas/canvas.tsx';"],
    'canvas-do-not-meet': ['src/editor/canvas/a.tsx', "import { App } from '../app/app.tsx';"],
    'storage-do-not-meet': ['src/editor/storage/a.ts', "import '../panels/findings/a.tsx';"],
    'panels-do-not-know-each-other': ['src/editor/panels/findings/a.tsx', "import '../inspector/b.tsx';"],
    'editor-and-terminal-never-meet': ['src/cli/a.ts', "import '../editor/session/session.ts';"],
    'core-needs-few-packages': ['src/core/model/a.ts', "import { merge } from 'lodash-es';"],
    'react-flow-only-in-canvas': ['src/editor/panels/a.tsx', "import type { Node } from '@xyflow/react';"],
    'react-only-in-editor': ['src/cli/a.ts', "import { useState } from 'react';"],
    'node-only-in-terminal': ['src/editor/storage/a.ts', "import { join } from 'node:path';"],
    'disk-in-one-file': ['src/cli/commands/check.ts', "import { readFileSync } from 'node:fs';"],
    'workers-behind-one-door': ['src/editor/session/a.ts', "import { wrap } from 'comlink';"],
    'workers-start-in-one-place': ['src/editor/app/a.ts', "new Worker(new URL('../workers/w.ts', import.meta.url));"],
    'database-behind-one-door': ['src/editor/app/a.ts', "import { openDB } from 'idb';"],
    'storage-behind-one-door': ['src/editor/ui/a.ts', "window.localStorage.setItem('theme', 'dark');"],
    'core-throws-no-dice': ['src/core/simulation/a.ts', 'export const dice = () => Math.random();'],
    'core-is-the-same-everywhere': ['src/core/lib/a.ts', 'export const f = (a: string) => a.localeCompare("b");'],
    'draws-have-the-same-bits': ['src/core/distributions/a.ts', 'export const f = (x: number) => Math.exp(x);'],
    'testing-is-for-tests': ['src/core/kinds/a.ts', "import { design } from '../model/testing/build.ts';"],
    'no-inner-barrels': ['src/core/model/index.ts', "export * from './design.ts';"],
    'names-say-what-is-inside': ['src/core/lib/array-utils.ts', ''],
    'one-idea-per-file': ['src/core/lib/a.ts', '\n'.repeat(301)],
  };
  it('for every rule', () => {
    expect(rules.map(({ name }) => name).sort()).toEqual(Object.keys(cases).sort());
  });

  it.each(Object.entries(cases))('%s', (rule, [path, text]) => {
    expect(broken({ [path]: text })).toContain(rule);
  });
});

describe('what the architecture allows', () => {
  it('lets the arrows go down', () => {
    const files = {
      'src/core/lib/text.ts': '',
      'src/core/model/design.ts': "import type { Text } from '../lib/text.ts'; import { z } from 'zod';",
      'src/core/kinds/topic.ts': "import type { Design } from '../model/design.ts';",
      'src/core/edits/place.ts': "import { topic } from '../kinds/topic.ts';",
      'src/core/queueing/solve.ts': "import type { Design } from '../model/design.ts';",
      'src/editor/session/session.ts': "import { place } from '../../core/edits/place.ts';",
      'src/editor/panels/a/a.tsx': "import { session } from '../../session/session.ts';",
      'src/editor/app/app.tsx': "import { A } from '../panels/a/a.tsx';",
      'src/main.tsx': "import { App } from './editor/app/app.tsx';",
      'src/cli/files.ts': "import { readFileSync } from 'node:fs';",
      'src/cli/main.ts': "import './files.ts'; import '../core/queueing/solve.ts';",
    };
    expect(broken(files)).toEqual([]);
  });

  it('lets a test of the simulation compare it with the closed forms', () => {
    const text = "import { solve } from '../queueing/solve.ts'; import { readFileSync } from 'node:fs';";
    expect(broken({ 'src/core/simulation/run.test.ts': text })).toEqual([]);
  });

  it('does not mistake a property or a key for the global of that name', () => {
    expect(
      broken({ 'src/editor/app/a.ts': 'export const a = { localStorage: 1, worker: (w: Worker) => w };' }),
    ).toEqual([]);
  });
});

describe('cycles and orphans', () => {
  it('reports a cycle of type imports by a shortest way round', () => {
    const files = new Map([
      ['src/main.tsx', "import './editor/app/a.ts';"],
      ['src/editor/app/a.ts', "import type { B } from './b.ts'; import './c.ts';"],
      ['src/editor/app/b.ts', "import type { C } from './c.ts';"],
      ['src/editor/app/c.ts', "export type { A } from './a.ts';"],
    ]);
    expect(findViolations(files)).toEqual([
      expect.objectContaining({
        rule: 'no-cycles',
        where: 'src/editor/app/a.ts',
        what: 'imports itself by way of src/editor/app/c.ts',
      }),
    ]);
  });

  it('reports a file that only its own test uses', () => {
    const files = new Map([
      ['src/core/lib/lonely.ts', ''],
      ['src/core/lib/lonely.test.ts', "import './lonely.ts';"],
    ]);
    expect(findViolations(files).map(({ rule, where }) => [rule, where])).toEqual([
      ['no-orphans', 'src/core/lib/lonely.ts'],
    ]);
  });

  it('says on which line the arrow is', () => {
    const files = new Map([
      ['scripts/a.mjs', "import '../src/core/lib/a.ts';"],
      ['src/core/lib/a.ts', '\n\nexport const f = () => Math.random();'],
    ]);
    expect(findViolations(files).map(({ where }) => where)).toEqual(['src/core/lib/a.ts:3']);
  });
});
