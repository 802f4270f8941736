// The windows with designs and versions, and the comparison of two states: axe finds nothing, in both themes.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { expectOpenToAll } from '../fixtures/axe.ts';
import { Designs } from '../fixtures/designs.ts';
import { Editor } from '../fixtures/editor.ts';
import { drop } from '../fixtures/files.ts';
import { test } from '../fixtures/quiet.ts';
import { Versions } from '../fixtures/versions.ts';

// Axe looks at the whole page each time; a busy machine is no failure.
test.describe.configure({ timeout: 300_000 });

const cart = readFileSync('public/examples/cart-3.eventwright.json', 'utf8');
const dialog = 'dialog[open]';

for (const [colorScheme, width, locale] of [
  ['light', 1280, 'en-GB'],
  ['dark', 420, 'en-GB'],
] as const)
  test.describe(`in ${colorScheme} at ${width} pixels`, () => {
    test.use({ colorScheme, locale, viewport: { width, height: 860 }, reducedMotion: 'reduce' } as object);

    test('designs, save state, versions and a comparison are open to all', async ({ page }) => {
      const editor = new Editor(page);
      await editor.visit(true);
      await drop(page, 'cart.json', cart);
      await expect(page.getByLabel('Name of the design')).toHaveValue('Shopping cart');
      await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');

      const versions = new Versions(page);
      await versions.keep('Before');
      await page.getByLabel('Name of the design').fill('Basket');
      await page.keyboard.press('Enter');
      await expect(editor.saveState).toHaveAttribute('data-file-state', 'differs');
      await expectOpenToAll(page, 'the top bar with a file that differs', 'header');

      const designs = new Designs(page);
      await designs.show();
      await expectOpenToAll(page, 'the designs', dialog);
      await designs.choose('Basket', 'Duplicate');
      await expect(designs.card('Basket (copy)')).toBeVisible();
      await designs.choose('Basket (copy)', 'Rename');
      await expectOpenToAll(page, 'a design that is being renamed', dialog);
      await page.keyboard.press('Escape');
      await designs.choose('Basket (copy)', 'Delete');
      await expect(designs.window.getByRole('button', { name: 'Undo' })).toBeVisible();
      await expectOpenToAll(page, 'a deleted design', dialog);
      await designs.window.getByRole('searchbox').fill('nothing like it');
      await expect(designs.window).toContainText('No design is called that');
      await expectOpenToAll(page, 'no design found', dialog);
      await designs.window.getByRole('button', { name: 'Close' }).click();

      await versions.show();
      await expect(versions.window).toContainText('1 changed');
      await expectOpenToAll(page, 'the versions', dialog);
      await versions.button('Look at', 'Before').click();
      await expect(page.getByText('This is “Before”')).toBeVisible();
      await expectOpenToAll(page, 'a version that is looked at');
      await page.getByRole('button', { name: 'Back to the design' }).click();
      await versions.show();
      await versions.window.getByRole('button', { name: 'Compare “Before” with now' }).click();
      await expect(versions.bar).toBeVisible();
      await expectOpenToAll(page, 'a comparison');
    });
  });
