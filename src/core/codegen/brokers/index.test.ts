import { describe, expect, it } from 'vitest';
import { awkwardDesign } from '../../../../e2e/generated/awkward-design.ts';
import { generateProject } from '../generate.ts';
import { planProject } from '../plan.ts';
import { richDesign } from '../testing/rich-design.ts';
import { brokers } from './index.ts';

describe.each(brokers)('$id', (broker) => {
  it('pins the versions of its client', () => {
    for (const version of Object.values(broker.dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('brings every file of its adapter, and no other', () => {
    const imports = Object.values(broker.sources).flatMap((source) =>
      [...source.matchAll(/from '\.\/([\w-]+\.ts)'/g)].map(([, file]) => `adapters/${file}`),
    );
    const entry = broker.network ? [broker.network.connect.file] : [];
    expect(new Set([...imports, ...entry])).toEqual(new Set(Object.keys(broker.sources)));
  });

  it('has what it was tested on, and where it ends, printed in the README of every export', () => {
    const readme = generateProject(richDesign, { broker: broker.id }).files.find(({ path }) => path === 'README.md');
    expect(readme?.text).toContain(broker.network?.notes.map((note) => `- ${note}\n`).join('') ?? 'in memory');
  });

  it('tells what it cannot keep, why and what to do, in both languages, with the places', () => {
    const findings = [awkwardDesign, richDesign].flatMap((design) =>
      broker.findings(planProject(design, broker.id, broker.terms)),
    );
    expect(findings.length).toBeGreaterThan(0);
    for (const { message, why, howToFix, nodes, links, messages } of findings) {
      for (const words of [message, why, howToFix]) {
        expect(words.en).not.toMatch(/\{|^$/);
        expect(words.zh).not.toMatch(/\{|^$/);
      }
      expect([...nodes, ...links, ...messages].length).toBeGreaterThan(0);
    }
  });
});
