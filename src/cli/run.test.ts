import { describe, expect, it } from 'vitest';
import { cartText } from '../core/model/testing/cart.ts';
import { commands } from './commands/index.ts';
import { temporaryFolder } from './testing/terminal.ts';

const { run, write } = temporaryFolder();
write('cart.json', cartText);
write('noise.json', Uint8Array.from([0xff, 0xfe, 0x00]));
write('newer.json', cartText.replace('"eventwright": 1', '"eventwright": 2'));
write('typo.json', cartText.replace('"replicas": 2', '"replica": 2'));

describe('a call of the command line', () => {
  it.each(commands.map((command) => [command.id, command] as const))(
    'of %s --help says all of it',
    async (id, command) => {
      const { code, out } = await run(`${id} --help`);
      expect(code).toBe(0);
      for (const words of [command.summary, command.example, '--format', '--help', '--version'])
        expect(out).toContain(words);
    },
  );

  it('says its version and its commands', async () => {
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await run('format --version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    for (const { id } of commands) expect((await run('--help')).out).toContain(`\n  ${id} `);
  });

  it('may have its flags before the command', async () => {
    expect((await run('--format json analyse cart.json')).json.stable).toBe(true);
    expect((await run('--format=json check cart.json')).json.summary.error).toBe(0);
  });

  it('of help says the same as --help', async () => {
    const { out } = await run('check --help');
    expect((await run('help check')).out).toBe(out);
    expect((await run('--help check')).out).toBe(out);
    expect((await run('help')).out).toContain('Usage: eventwright COMMAND');
  });

  it.each([
    ['formt cart.json', '“format”'],
    ['format cart.json --chek', '“--check”'],
    ['simulate cart.json --format jsn', '“json”'],
    ['simulate cart.json --seed', 'lacks its value'],
    ['simulate cart.json --seed 1 --seed 2', 'given twice'],
    ['format cart.json --check=no', 'takes no value'],
    ['format', 'argument is missing'],
    ['simulate cart.json cart.json', 'too many'],
    ['format - -', 'only once'],
    ['import cart.json', 'not available yet'],
    ['simulate missing.json', 'no such file'],
    ['simulate .', 'It is a folder'],
    ['simulate noise.json', 'not UTF-8'],
    ['simulate newer.json', 'newer.json:2:18: '],
    ['simulate typo.json', '“replicas”'],
    ['--nope', 'The flag --nope'],
    ['check --format', 'how the answer is written'],
    ['simulate cart.json --seed 9007199254740993', 'whole number'],
    ['simulate cart.json --warmup-seconds 600', 'is not shorter than the run'],
  ])('%s is refused and says: %s', async (words, said) => {
    const { code, out, err } = await run(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  it('is refused in JSON with reason and place when JSON is asked for', async () => {
    const { code, json, err } = await run('simulate typo.json --format json');
    expect([code, err]).toEqual([2, '']);
    expect(json).toEqual({
      error: {
        message: expect.stringContaining('“replica”'),
        why: expect.any(String),
        howToFix: expect.stringContaining('“replicas”'),
        file: 'typo.json',
        pointer: '/nodes/recommender/replica',
        line: 24,
        column: expect.any(Number),
      },
    });
  });
});
