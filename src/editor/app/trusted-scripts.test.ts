import { expect, it } from 'vitest';
import { ownScript } from './trusted-scripts.ts';

const page = 'https://design.example/eventwright/index.html';

it('lets scripts of the own site pass, however their address is written', () => {
  for (const url of ['./assets/judge.worker.js', '/x.js', 'https://design.example/assets/judge.worker.js'])
    expect(ownScript(url, page)).toBe(url);
});

it('refuses a script of another site, and one that is written into its address', () => {
  for (const url of [
    'https://other.example/x.js',
    '//other.example/x.js',
    'data:text/javascript,alert(1)',
    'blob:https://other.example/1',
  ])
    expect(() => ownScript(url, page)).toThrow('another site');
});
