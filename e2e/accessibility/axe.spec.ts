/** The page has no violation that axe can find: empty and with ten services, light and dark. */
import { expectOpenToAll } from '../fixtures/axe.ts';
import { Editor } from '../fixtures/editor.ts';
import { test } from '../fixtures/quiet.ts';

for (const colorScheme of ['light', 'dark'] as const)
  for (const empty of [true, false])
    test(`nobody is shut out of ${empty ? 'an empty canvas' : 'the shop'} in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await new Editor(page).visit(empty);
      await expectOpenToAll(page, 'the whole page');
    });
