import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { remove } from '../../core/edits/remove.ts';
import { applyDiff } from '../../core/history/apply-diff.ts';
import { diffDesigns } from '../../core/history/diff.ts';
import type { Design } from '../../core/model/design.ts';
import { type Finding, findingKey } from '../../core/model/findings/finding.ts';
import { parsed } from '../../core/model/testing/cart.ts';
import { largeDesign } from '../../core/model/testing/large-design.ts';
import { printDesign } from '../../core/model/text/canonical.ts';
import { analyse } from '../../core/queueing/analyse.ts';
import { validate } from '../../core/validation/validate.ts';
import { answerEach } from './ask-once.ts';
import { createJudgeDesk, type JudgeWorker } from './judge-desk.ts';
import { createAnswers, type JudgeQuestion, judgeText } from './judge-text.ts';
import { example } from './testing/example.ts';

/** The worker's own work at the other end of a real message port; `opened` counts them. */
const workers = (work: (question: JudgeQuestion) => unknown = createAnswers()) => {
  const ports: { onerror: JudgeWorker['onerror'] }[] = [];
  const open = (): JudgeWorker => {
    const { port1, port2 } = new MessageChannel();
    answerEach(port2 as unknown as Parameters<typeof answerEach>[0], (question) => work(question as JudgeQuestion));
    const port = Object.assign(port1 as unknown as JudgeWorker, { onerror: null, terminate: () => port1.close() });
    ports.push(port);
    return port;
  };
  return { open, ports };
};

const end = (ports: readonly object[]): void => {
  for (const port of ports) (port as JudgeWorker).terminate();
};

const named = (name: string): Design => ({ eventwright: 1, name });

describe('the judge of designs', () => {
  it('reads a text and says what analysis and rules say of its design', async () => {
    const { open, ports } = workers();
    const desk = createJudgeDesk(open);
    const design = example('shop-10');
    const reading = await desk.read(JSON.stringify(design));
    const analysis = analyse(design);
    const findings = validate(design, analysis);
    expect(reading.ok && [reading.value.design, reading.value.analysis]).toEqual([design, analysis]);
    expect(reading.ok && reading.value.findings.map(({ message }) => message)).toEqual(
      findings.map(({ message }) => message),
    );
    end(ports);
  });

  it('judges a design again when it is another, and not when it is only drawn otherwise', () => {
    const answer = createAnswers();
    const design = example('shop-10');
    const facts = answer({ design });
    const moved = { ...design, layout: { nodes: { gateway: { x: 1, y: 2 } } } };
    expect(answer({ diff: diffDesigns(design, moved) })).toBe(facts);
    const other = { ...moved, nodes: { ...moved.nodes, alone: { kind: 'service', name: 'Alone' } } } as Design;
    const then = answer({ diff: diffDesigns(moved, other) });
    expect(then).not.toBe(facts);
    expect(then).toEqual(createAnswers()({ design: other }));
  });

  it('says what the fix of a finding would change, and offers it by its title alone', async () => {
    const { open, ports } = workers();
    const desk = createJudgeDesk(open);
    const design = example('shop-10');
    const facts = await desk.facts(design);
    const offered = facts?.findings.find(({ fix }) => fix !== undefined) as Finding;
    const found = validate(design, analyse(design)).find((each) => findingKey(each) === findingKey(offered));
    expect(offered.fix).toEqual({ title: found?.fix?.title });
    const mending = await desk.mend(design, [findingKey(offered)], diffDesigns);
    expect(mending.length).toBeGreaterThan(0);
    expect(applyDiff(design, mending)).toEqual(found?.fix?.apply(design));
    expect(await desk.mend(design, ['of no finding'], diffDesigns)).toEqual([]);
    end(ports);
  });

  it('hands over a large design as soon as it is read, and judges it when asked', async () => {
    const { open, ports } = workers();
    const desk = createJudgeDesk(open);
    const design = largeDesign(700);
    const reading = await desk.read(JSON.stringify(design));
    expect(reading.ok && [reading.value.unjudged, reading.value.findings]).toEqual([true, []]);
    if (!reading.ok) throw new Error('not read');
    const facts = await desk.facts(reading.value.design, diffDesigns);
    expect(facts?.analysis).toEqual(analyse(design));
    end(ports);
  });

  it('asks about the newest of the designs that wait and answers null for those between', async () => {
    const asked: string[] = [];
    const answers = createAnswers();
    const { open, ports } = workers((question) => {
      if ('design' in question) asked.push(question.design.name);
      return answers(question);
    });
    const desk = createJudgeDesk(open);
    const facts = await Promise.all(['a', 'b', 'c', 'd'].map((name) => desk.facts(named(name))));
    expect(facts.map((fact) => fact?.analysis.stable ?? null)).toEqual([true, null, null, true]);
    expect(asked).toEqual(['a', 'd']);
    end(ports);
  });

  it('never drops a text that is to be opened for the facts of a design', async () => {
    const { open, ports } = workers();
    const desk = createJudgeDesk(open);
    const first = desk.facts(named('first'));
    const text = desk.read('{');
    const last = desk.facts(named('last'));
    expect([(await first)?.findings, (await text).ok, (await last)?.findings]).toEqual([[], false, []]);
    end(ports);
  });

  it('is told only what has changed, and says the same as of the whole design', async () => {
    const answers = createAnswers();
    const asked: string[] = [];
    const { open, ports } = workers((question) => {
      asked.push(...Object.keys(question));
      return answers(question);
    });
    const desk = createJudgeDesk(open);
    const design = example('shop-10');
    await desk.read(JSON.stringify(design));
    const edited = remove.apply(design, { nodes: ['logistics'] });
    if (!edited.ok) throw new Error(edited.reason.en);
    const facts = await desk.facts(edited.value, diffDesigns);
    const analysis = analyse(edited.value);
    expect(facts?.analysis).toEqual(analysis);
    expect(facts?.findings.map(({ rule }) => rule)).toEqual(validate(edited.value, analysis).map(({ rule }) => rule));
    expect(asked).toEqual(['text', 'changes', 'diff']);
    end(ports);
  });

  it('reads a text with the changes made since, and the text alone where they do not fit', () => {
    const text = '{ "eventwright": 1, "name": "Shop" }';
    const renamed = [{ path: ['name'], from: 'Shop', to: 'Market' }];
    expect(judgeText(text, [renamed])).toMatchObject({
      value: { design: { name: 'Market' }, text: '{\n  "eventwright": 1,\n  "name": "Market"\n}\n' },
    });
    expect(judgeText(text, [renamed, [{ path: ['nodes'], from: undefined, to: 7 }]])).toMatchObject({
      value: { design: { name: 'Shop' }, text },
    });
  });

  it('keeps names like “10” in the order of the text, through the worker and through a journal of edits', async () => {
    const { open, ports } = workers();
    const desk = createJudgeDesk(open);
    const payload = (names: string) => `{ "properties": { ${names} } }`;
    const text = (names: string) =>
      `{ "eventwright": 1, "name": "N", "messages": { "m": { "name": "m", "payload": ${payload(names)} } } }`;
    const read = await desk.read(text('"b": {}, "10": {}, "9": {}'));
    const design = (read.ok ? read.value.design : {}) as Design;
    const order = (of: Design) => [...printDesign(of).matchAll(/"(b|9|10)": /g)].map(([, name]) => name);
    expect(order(design)).toEqual(['b', '10', '9']);
    const edited = parsed(text('"10": {}, "b": {}, "9": {}'));
    const again = await desk.read(printDesign(design), [structuredClone(diffDesigns(design, edited))]);
    expect(again.ok && order(again.value.design)).toEqual(['10', 'b', '9']);
    end(ports);
  });

  it('says when its worker broke down, and takes a new one for the next question', async () => {
    const { open, ports } = workers();
    const desk = createJudgeDesk(open);
    const lost = desk.facts(named('lost'));
    ports[0]?.onerror?.({ message: 'out of memory' });
    await expect(lost).rejects.toThrow('out of memory');
    expect([(await desk.facts(named('next')))?.findings, ports.length]).toEqual([[], 2]);
    end(ports);
  });

  it('ends a worker that does not answer, and asks a new one about the newest design', async () => {
    const { open, ports } = workers();
    const silent = (): JudgeWorker => ({
      onmessage: null,
      onerror: null,
      postMessage: () => undefined,
      terminate: () => {
        ended++;
      },
    });
    let ended = 0;
    let opened = 0;
    const endings: (() => void)[] = [];
    const desk = createJudgeDesk(
      () => (opened++ === 0 ? silent() : open()),
      (act) => {
        endings.push(act);
        return () => undefined;
      },
    );
    const stuck = desk.facts(named('stuck'));
    const newest = desk.facts(named('newest'), diffDesigns);
    endings[0]?.();
    await expect(stuck).rejects.toThrow('does not answer');
    expect([(await newest)?.findings, ended, opened]).toEqual([[], 1, 2]);
    end(ports);
  });

  it('tells the whole design again after a question that the worker failed at', async () => {
    const asked: string[] = [];
    const answers = createAnswers();
    const { open, ports } = workers((question) => {
      asked.push(...Object.keys(question));
      if (asked.length === 2) throw new Error('too deep');
      return answers(question);
    });
    const desk = createJudgeDesk(open);
    await desk.facts(named('a'), diffDesigns);
    await expect(desk.facts(named('b'), diffDesigns)).rejects.toThrow('too deep');
    await desk.facts(named('c'), diffDesigns);
    expect(asked).toEqual(['design', 'diff', 'design']);
    end(ports);
  });

  it('shows what a newer program wrote where all of it is known, and says why it is refused', () => {
    const newer = judgeText('{ "eventwright": 7, "name": "From the future" }');
    expect(newer).toMatchObject({
      ok: false,
      reason: { problems: [{ pointer: '/eventwright' }], newer: { design: { name: 'From the future' } } },
    });
    const unknown = judgeText('{ "eventwright": 7, "name": "From the future", "sagas": {} }');
    expect(unknown).toMatchObject({ ok: false, reason: { newer: null } });
  });
});
