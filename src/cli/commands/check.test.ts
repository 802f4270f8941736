import { describe, expect, it } from 'vitest';
import { cartText } from '../../core/model/testing/cart.ts';
import { temporaryFolder } from '../testing/terminal.ts';

const { run, runColoured, runWords, write } = temporaryFolder();

/** Nobody reads the topic any more, and a name holds what would break a report that does not escape it. */
const unread = JSON.stringify(
  {
    ...JSON.parse(cartText),
    name: 'a\n::error::forged',
    links: { 'cart-publishes': JSON.parse(cartText).links['cart-publishes'] },
    layout: {},
  },
  null,
  2,
);
write('cart.json', cartText);
write('unread.json', unread);

const first = async (words: string) => (await run(words)).json.findings[0];
const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;

const noControls = /^[^\p{Cc}\p{Cf}]*$/u;
/** Clears a screen in two ways, and turns a line around. */
const steering = '\u001b[2J\u009b2J\u202e';

describe('eventwright check', () => {
  it('lets no name forge a line or steer a terminal', async () => {
    const evil = JSON.parse(unread);
    evil.nodes['cart-events'].name = `Events\n::error::forged ${steering}`;
    write('evil.json', JSON.stringify(evil));
    const { out } = await run('check evil.json');
    expect(out).toContain('Events ::error::forged');
    for (const line of out.split('\n')) expect(line).toMatch(noControls);
    evil.nodes[steering] = evil.nodes['cart-events'];
    write('evil-id.json', JSON.stringify(evil));
    const { code, err } = await run('check evil-id.json');
    expect(code).toBe(2);
    for (const line of err.split('\n')) expect(line).toMatch(noControls);
  });

  it.each(['text', 'json', 'sarif', 'github', 'markdown'])('nor as %s the name of a file', async (format) => {
    const evil = JSON.parse(unread);
    evil.nodes['cart-events'].name = steering;
    evil.rules = { suppressions: { idle: { rule: 'loop', elements: ['cart'], reason: steering } } };
    const file = format === 'github' ? 'evil.json' : `evil\n${steering}.json`;
    write(file, JSON.stringify(evil));
    const { out, err } = await runWords(['check', file, '--format', format]);
    expect(out).toContain('evil');
    for (const line of `${out}${err}`.split('\n')) expect(line).toMatch(noControls);
  });

  it('gives as JSON what it escapes', async () => {
    const evil = JSON.parse(unread);
    evil.nodes['cart-events'].name = `${steering} \u{e0041}`;
    write('evil.json', JSON.stringify(evil));
    expect(
      (await run('check evil.json --format json')).json.findings.map((each: { message: string }) => each.message),
    ).toContainEqual(expect.stringContaining(`${steering} \u{e0041}`));
  });

  it('passes the cart', async () => {
    const { code, json } = await run('check cart.json --format json');
    expect([code, json.summary.error]).toEqual([0, 0]);
  });

  it('says what is wrong, why, what to do and where, in the public form', async () => {
    const findings = (await run('check unread.json --format json')).json.findings;
    const finding = findings.find(({ rule }: { rule: string }) => rule === 'topic-no-subscriber');
    expect(finding).toEqual({
      rule: 'topic-no-subscriber',
      severity: expect.stringMatching(/^(error|warning|info)$/),
      message: expect.stringMatching(/\w/),
      why: expect.stringMatching(/\w/),
      howToFix: expect.stringMatching(/\w/),
      nodes: expect.arrayContaining(['cart-events']),
      links: expect.any(Array),
      messages: expect.any(Array),
      fixable: expect.any(Boolean),
      suppressed: false,
      file: 'unread.json',
      at: { pointer: '/nodes/cart-events', line: lineOf(unread, '"cart-events": {'), column: expect.any(Number) },
    });
  });

  it('fails at the severity that it is told', async () => {
    const level = (rule: string, severity: string) =>
      run(`check unread.json --rule topic-no-subscriber=${rule} --rule isolated-node=off --severity ${severity}`);
    expect((await level('warning', 'error')).code).toBe(0);
    expect((await level('warning', 'warning')).code).toBe(1);
    expect((await level('error', 'error')).code).toBe(1);
  });

  it('does not count what the design accepts', async () => {
    const suppressions = { known: { rule: 'topic-no-subscriber', elements: ['cart-events'], reason: 'next sprint' } };
    write('accepted.json', JSON.stringify({ ...JSON.parse(unread), rules: { suppressions } }));
    const { json } = await run('check accepted.json --format json --rule topic-no-subscriber=error');
    const finding = json.findings.find(({ rule }: { rule: string }) => rule === 'topic-no-subscriber');
    expect(finding).toMatchObject({ suppressed: true, severity: 'error' });
    expect(json.summary.error).toBe(0);
  });

  it('checks several files in one call', async () => {
    const files = (await run('check unread.json cart.json unread.json --format json')).json.findings;
    expect(new Set(files.map(({ file }: { file: string }) => file))).toContain('unread.json');
  });

  it('writes SARIF that names rule, place and level', async () => {
    const { version, runs } = (await run('check unread.json --format sarif --rule topic-no-subscriber=info')).json;
    expect(version).toBe('2.1.0');
    const ids = runs[0].tool.driver.rules.map(({ id }: { id: string }) => id);
    const result = runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === 'topic-no-subscriber');
    expect(ids).toContain(result.ruleId);
    expect(result).toMatchObject({
      level: 'note',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'unread.json' },
            region: { startLine: lineOf(unread, '"cart-events": {') },
          },
        },
      ],
    });
  });

  it('writes one annotation per finding for GitHub, whatever the names hold', async () => {
    const hostile = unread.replace('"Cart events"', '"Cart\\n::error::forged"');
    write('a,b.json', hostile);
    const { out } = await runWords(['check', 'a,b.json', '--format', 'github']);
    const lines = out.trimEnd().split('\n');
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning|notice) file=a%2Cb\.json,line=\d+,col=\d+,title=/);
  });

  it('numbers the rules in SARIF, and knows a finding again after its lines moved', async () => {
    write('moved.json', `\n\n${unread}`);
    const [before, after] = await Promise.all(
      ['unread.json', 'moved.json'].map(async (file) => (await run(`check ${file} --format sarif`)).json.runs[0]),
    );
    for (const { ruleId, ruleIndex } of before.results) expect(before.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const prints = (sarif: typeof before) =>
      sarif.results.map(({ partialFingerprints }: { partialFingerprints: object }) => partialFingerprints);
    expect(prints(after)).toEqual(prints(before));
  });

  it('writes Markdown in which no name ends a cell or begins a tag', async () => {
    const hostile = '| <img src=x> @all [a](b) `c`';
    write('hostile.json', unread.replace('"Cart events"', JSON.stringify(`Cart\n${hostile}`)));
    const { out } = await run('check hostile.json --format markdown');
    const rows = out.split('\n').filter((line) => line.includes('Cart'));
    expect(rows.length).toBeGreaterThan(0);
    for (const line of rows) {
      expect(line.replaceAll('\\|', '').match(/\|/g)).toHaveLength(5);
      expect(line).toContain('&lt;img src=x&gt; &#64;all \\[a\\]\\(b\\) \\`c\\`');
    }
    expect(out).toMatch(/^## Design checks\n\nerrors: \d+, warnings: \d+, hints: \d+\n/);
  });

  it('colours what is grave only where somebody looks at a terminal', async () => {
    const [plain, coloured] = [await run('check unread.json'), await runColoured('check unread.json')];
    const sign = String.fromCharCode(27);
    expect(plain.out).not.toContain(sign);
    expect(coloured.out).toContain(`${sign}[33mwarning${sign}[39m`);
    expect(coloured.out.replaceAll(new RegExp(`${sign}\\[\\d+m`, 'g'), '')).toBe(plain.out);
  });

  it('holds a design to the preset that the call asks for', async () => {
    const owners = async (preset: string) =>
      (await run(`check unread.json --format json --preset ${preset}`)).json.findings.filter(
        ({ rule }: { rule: string }) => rule === 'owner-missing',
      );
    expect(await owners('draft')).toEqual([]);
    expect(await owners('recommended')).toContainEqual(expect.objectContaining({ severity: 'warning' }));
    expect(await owners('strict')).toContainEqual(expect.objectContaining({ severity: 'error' }));
    expect(await run('check cart.json --preset loose')).toMatchObject({
      code: 2,
      err: expect.stringContaining('loose'),
    });
  });

  it('says which acceptance matches nothing any more, beside the results', async () => {
    const suppressions = { old: { rule: 'overload', elements: ['recommender'], reason: 'last year' } };
    write('idle.json', JSON.stringify({ ...JSON.parse(cartText), rules: { suppressions } }));
    const { err, json } = await run('check idle.json --format json');
    expect(err).toContain('the acceptance “old” of overload matches nothing any more');
    expect(json.summary.error).toBe(0);
  });

  it('tells people the same', async () => {
    const finding = await first('check unread.json --format json');
    const { out } = await run('check unread.json');
    for (const words of [finding.message, finding.why, finding.howToFix, finding.rule]) expect(out).toContain(words);
    expect(out).toMatch(/errors: \d+, warnings: \d+, hints: \d+\n$/);
  });

  it.each([
    ['overlod=off', '“overload”'],
    ['overload=of', '“off”'],
    ['overload', 'gives no level'],
    ['overload=off=x', '“off=x”'],
  ])('refuses --rule %s', async (rule, said) => {
    expect(await run(`check cart.json --rule ${rule}`)).toMatchObject({ code: 2, err: expect.stringContaining(said) });
  });
});
