/** Every screen, window, menu, sheet and state of the page, in both languages and both themes: axe finds nothing, and Escape leads back. */
import { languages } from '../../src/core/lib/text.ts';
import { expectOpenToAll } from '../fixtures/axe.ts';
import { Desk, locales } from '../fixtures/desk.ts';
import { expectEscapable, noteOpeners } from '../fixtures/openers.ts';
import { test } from '../fixtures/quiet.ts';
import { asking } from './states/asking.ts';
import { checking, checkingMany } from './states/checking.ts';
import { drawing } from './states/drawing.ts';
import { embedded } from './states/embedded.ts';
import { firstLook } from './states/first-look.ts';
import { inspecting } from './states/inspecting.ts';
import { keeping } from './states/keeping.ts';
import { messages } from './states/messages.ts';
import { narrow } from './states/narrow.ts';
import { otherHands } from './states/other-hands.ts';
import { searching } from './states/searching.ts';
import { sharing } from './states/sharing.ts';
import { simulating } from './states/simulating.ts';
import type { Chapter } from './states/state.ts';
import { tracing } from './states/tracing.ts';
import { trouble } from './states/trouble.ts';

// A chapter goes through up to twenty states; a busy machine is no failure.
test.describe.configure({ timeout: 300_000 });

const chapters: readonly Chapter[] = [
  firstLook,
  searching,
  drawing,
  inspecting,
  checking,
  checkingMany,
  simulating,
  asking,
  tracing,
  messages,
  keeping,
  sharing,
  embedded,
  narrow,
  trouble,
  otherHands,
];

const wide = { width: 1280, height: 800 };

for (const language of languages)
  for (const { name: chapter, size: viewport = wide, complaints = null, open, states } of chapters)
    test.describe(`in ${language}`, () => {
      test.use({
        locale: locales[language],
        viewport,
        // A state that cannot be reached says so, instead of taking the time of all the others.
        actionTimeout: 20_000,
        contextOptions: { reducedMotion: 'reduce' },
        expectedComplaints: complaints,
      });

      test(`${chapter}: every state is open to all in both themes`, async ({ page }) => {
        const desk = new Desk(page, language);
        await noteOpeners(page);
        await open(desk);
        for (const { name, part, reach, closes } of states) {
          await test.step(name, async () => {
            await page.emulateMedia({ colorScheme: 'light' });
            await reach(desk);
            await expectOpenToAll(page, `${name}, light`, part, 'everything');
            await page.emulateMedia({ colorScheme: 'dark' });
            await expectOpenToAll(page, `${name}, dark`, part, 'colours');
            if (closes) await expectEscapable(page, name, part);
          });
        }
      });
    });
