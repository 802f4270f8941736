/** The page has no violation that axe can find: empty and with ten services, light and dark. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { test } from '../fixtures/quiet.ts';

for (const colorScheme of ['light', 'dark'] as const)
  for (const empty of [true, false])
    test(`nobody is shut out of ${empty ? 'an empty canvas' : 'the shop'} in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await new Editor(page).visit(empty);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
      ).toEqual([]);
    });
