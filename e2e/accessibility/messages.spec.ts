/** The message editor in every part and state, in both themes and at both widths: axe finds nothing. */
import { expect } from '@playwright/test';
import { expectOpenToAll } from '../fixtures/axe.ts';
import { MessageEditor } from '../fixtures/message-editor.ts';
import { test } from '../fixtures/quiet.ts';

// Axe looks at the whole window each time; a busy machine is no failure.
test.describe.configure({ timeout: 300_000 });

const dialog = 'dialog[open]';

for (const theme of ['light', 'dark'] as const)
  for (const size of [
    { width: 1440, height: 900 },
    { width: 420, height: 860 },
  ])
    test(`the message editor is open to all in ${theme} at ${size.width} pixels`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const editor = new MessageEditor(page);
      await editor.openOrders();
      await editor.open('order.placed');
      await page.setViewportSize(size);
      await editor.button('Details of lines').click();
      await editor.button('Details of mail').click();
      await expectOpenToAll(page, 'form, source and type', dialog);
      await editor.rename('id', 'orderId');
      await expectOpenToAll(page, 'the question whether the rest follows', dialog);
      await editor.button('Keep the name').click();
      await editor.write(editor.source, '{ "type": "objct", "');
      await expect(editor.root.getByRole('listbox')).toBeVisible();
      await expectOpenToAll(page, 'completion and errors', dialog);
      await editor.tab('Examples');
      await editor.button('Add an example').click();
      await expectOpenToAll(page, 'examples', dialog);
      await editor.tab('Contract');
      await editor.button('Keep the current schema as 1.0.0').click();
      await expectOpenToAll(page, 'the contract', dialog);
      await editor.tab('Used by');
      await expectOpenToAll(page, 'who uses it', dialog);
      await editor.show('order.paid');
      await expectOpenToAll(page, 'no schema yet', dialog);
      await editor.show('line');
      await expectOpenToAll(page, 'a shared schema', dialog);
    });
