// A node and a note that have grips, and boxes of their own size lying on each other, in both themes: axe finds nothing.
import { expect } from '@playwright/test';
import { expectOpenToAll } from '../fixtures/axe.ts';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

test.describe.configure({ timeout: 180_000 });

const design = {
  eventwright: 1,
  name: 'Own sizes',
  nodes: { a: { kind: 'service', name: 'Payment' }, b: { kind: 'topic', name: 'Payments' } },
  notes: { n: { text: 'As agreed.' } },
  layout: {
    nodes: { a: { x: 0, y: 0, w: 300, h: 160, z: 1 }, b: { x: 260, y: 100, w: 180 } },
    notes: { n: { x: 0, y: 240, h: 80, z: -1 } },
  },
};

for (const theme of ['light', 'dark'] as const)
  test(`what can be pulled larger is open to all in ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const editor = new Editor(page);
    await editor.visit(true);
    await dropDesign(page, design);
    for (const name of ['Service Payment', 'Note As agreed.']) {
      await editor.node(name).click({ position: { x: 30, y: 20 } });
      await expect(page.locator('[data-grip="bottom-right"]')).toBeVisible();
      await expectOpenToAll(page, `the grips of ${name}`, '[data-canvas]');
    }
  });
