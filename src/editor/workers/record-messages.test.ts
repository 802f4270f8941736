import { expect, test } from 'vitest';
import { type Answer, answerInTurns, type Told } from './ask-once.ts';
import { type RecordingQuestion, recordMessages } from './record-messages.ts';
import { example } from './testing/example.ts';

type Said = Answer<ReturnType<typeof answered>> | Told;
const answered = (question: RecordingQuestion) => {
  const steps = recordMessages(question);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
};

/** What the worker says to a page that asks, up to its answer. */
const heardOf = (question: RecordingQuestion): Promise<readonly Said[]> =>
  new Promise((resolve) => {
    const said: Said[] = [];
    const page: Parameters<typeof answerInTurns<RecordingQuestion, ReturnType<typeof answered>>>[0] = {
      onmessage: null,
      postMessage: (message) => {
        said.push(message);
        if ('ok' in message) resolve(said);
      },
    };
    answerInTurns(page, recordMessages);
    page.onmessage?.({ data: question });
  });

const choice = { scenario: null, durationSeconds: 300, seed: 5 };

test('the worker tells how far it is and answers with the messages of the replication that was asked for', async () => {
  const design = example('shop-3');
  const said = await heardOf({ design, choice, replication: 0 });
  const shares = said.flatMap((message) => ('share' in message ? message.share : []));
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
  const answer = said.at(-1);
  if (!answer || !('ok' in answer) || !answer.ok || !answer.value.ok) throw new Error('no recording');
  const { recording, settings } = answer.value.value;
  expect([settings.seed, recording.recordedMs]).toEqual([5, 300_000]);
  expect(recording.followed).toBeGreaterThan(3000);
  const other = answered({ design, choice, replication: 1 });
  if (!other.ok) throw new Error('no recording');
  expect(other.value.recording.traces[0]?.startMs).not.toBe(recording.traces[0]?.startMs);
});

test('a scenario that the design does not have is refused in words', async () => {
  const said = await heardOf({ design: example('cart-3'), choice: { scenario: 'nowhere' }, replication: 0 });
  expect(said).toMatchObject([
    { ok: true, value: { ok: false, reason: [{ what: { en: 'There is no scenario “nowhere”.' } }] } },
  ]);
});

test('what breaks down inside becomes an answer', async () => {
  const said = await heardOf({ design: null as never, choice, replication: 0 });
  expect(said).toMatchObject([{ ok: false, message: expect.stringContaining('null') }]);
});
