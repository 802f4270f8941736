/** Someone works on messages in their own window: schema as form and source, examples, contract, who uses them. */
import { expect } from '@playwright/test';
import { MessageEditor } from '../fixtures/message-editor.ts';
import { test } from '../fixtures/quiet.ts';

test('a field is added in the form, and source and type follow; one step back takes it away', async ({ page }) => {
  const editor = new MessageEditor(page);
  await editor.openOrders();
  await editor.open('order.placed');
  await editor.button('Add a field').click();
  await expect(editor.nameOf('field')).toBeFocused();
  await page.keyboard.type('total');
  await page.keyboard.press('Enter');
  await editor.typeOf('total').selectOption('number');
  await editor.required('total').check();
  await expect(editor.source).toContainText('"total": {');
  await expect(editor.type).toContainText('total: number;');
  await editor.button('Details of total').click();
  await editor.root.getByLabel('Least').fill('0');
  await editor.root.getByLabel('Least').blur();
  await expect(editor.source).toContainText('"minimum": 0');
  await editor.button('Undo').click();
  await expect(editor.source).not.toContainText('"minimum"');
  await editor.button('Remove total').click();
  await expect(editor.source).not.toContainText('total');
  await expect(editor.type).not.toContainText('total');
});

test('the source is completed with keywords, types, shared schemas and names of fields', async ({ page }) => {
  const editor = new MessageEditor(page);
  await editor.openOrders();
  await editor.open('order.placed');
  await editor.write(editor.source, '{ "type": "object", "properties": { "id": {  } }, "required": [] }');
  const options = editor.root.getByRole('listbox').getByRole('option');
  for (let steps = 0; steps < '} }, "required": [] }'.length + 1; steps++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('"');
  await expect(options.first()).toHaveText('type');
  await expect(editor.root.getByText('What kind of value it is.')).toBeVisible();
  await page.keyboard.type('$ref');
  await expect(options.filter({ hasText: '$ref' })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Space');
  await options.filter({ hasText: '#/schemas/line' }).click();
  await expect(editor.source).toContainText('"$ref": "#/schemas/line"');
  await editor.source.click();
  await page.keyboard.press('Control+End');
  for (let steps = 0; steps < '] }'.length; steps++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Space');
  await expect(options).toHaveText(['id']);
  await page.keyboard.press('Enter');
  await expect(editor.required('id')).toBeChecked();
  await expect(editor.typeOf('id').locator('option:checked')).toHaveText('line');
});

test('errors of the source are told at their places, and what is no JSON is not saved', async ({ page }) => {
  const editor = new MessageEditor(page);
  await editor.openOrders();
  await editor.open('order.placed');
  await editor.write(editor.source, '{ "type": "objct" }');
  await expect(editor.problem('Line 1, column 11: "objct" is no type: write “object”.')).toBeVisible();
  await expect(editor.root.locator('.cm-lintRange-error')).toHaveText('"objct"');
  await editor.write(editor.source, '{ "$ref": "#/schemas/lines" }');
  await expect(editor.problem('Line 1, column 11: There is no shared schema “lines”.')).toBeVisible();
  await editor.write(editor.source, '{ "type": ');
  await expect(editor.problem('Not saved.')).toBeVisible();
  await editor.show('order.paid');
  await editor.show('order.placed');
  await expect(editor.problem('Not saved.')).toBeVisible();
  await editor.button('Back to what is saved').click();
  await expect(editor.problem('Not saved.')).toBeHidden();
});

test('a field gets another name with its key, examples and all, or only here', async ({ page }) => {
  const editor = new MessageEditor(page);
  await editor.openOrders();
  await editor.open('order.placed');
  await editor.rename('id', 'orderId');
  const question = editor.root.getByRole('alertdialog', { name: 'Rename id to orderId' });
  await expect(question).toContainText('key or personal data (1) · examples (1)');
  await question.getByRole('button', { name: 'Rename everywhere' }).click();
  await expect(editor.source).toContainText(/"required": \[\s*"orderId"/);
  await editor.tab('Contract');
  await expect(editor.root.getByLabel('Key')).toHaveValue('/orderId');
  await editor.tab('Examples');
  await expect(editor.root.getByRole('textbox', { name: 'Example 1' })).toContainText('"orderId": "o-1"');
  await expect(editor.root.getByText('fits the schema')).toBeVisible();
  await editor.button('Undo').click();
  await expect(editor.root.getByRole('textbox', { name: 'Example 1' })).toContainText('"id": "o-1"');
  await editor.tab('Schema');
  await editor.rename('mail', 'email');
  await editor.button('Only here').click();
  await editor.tab('Contract');
  await expect(editor.root.getByText('/mail (not in the schema)')).toBeVisible();
});

test('a shared schema is renamed and every reference to it follows', async ({ page }) => {
  const editor = new MessageEditor(page);
  await editor.openOrders();
  await editor.open('order.placed');
  await editor.show('line');
  await editor.tab('Used by');
  await expect(editor.button('order.placed')).toBeVisible();
  const name = editor.root.getByRole('textbox', { name: 'Name of the shared schema' });
  await name.fill('Order line');
  await name.press('Enter');
  await expect(editor.root.getByText('A name is lower case')).toBeVisible();
  await name.fill('order-line');
  await name.press('Enter');
  await editor.show('order.placed');
  await expect(editor.source).toContainText('#/schemas/order-line');
  await editor.button('Undo').click();
  await expect(editor.source).toContainText('"#/schemas/line"');
});

test('examples are generated, checked while they are typed, and removed', async ({ page }) => {
  const editor = new MessageEditor(page);
  await editor.openOrders();
  await editor.open('order.placed');
  await editor.tab('Examples');
  await editor.button('Generate an example').click();
  const second = editor.root.getByRole('textbox', { name: 'Example 2' });
  await expect(second).toContainText('"mail": "');
  await expect(editor.root.getByText('fits the schema')).toHaveCount(2);
  await editor.write(second, '{ "id": 7 }');
  await expect(editor.root.getByText('does not fit (1)')).toBeVisible();
  await expect(editor.problem(/Line 1, column 9: .*string/)).toBeVisible();
  await editor.button('Remove example 2').click();
  await expect(second).toHaveCount(0);
});

test('key and personal data are chosen from the fields, and a schema is kept before it is changed', async ({
  page,
}) => {
  const editor = new MessageEditor(page);
  await editor.openOrders();
  await editor.open('order.placed');
  await editor.tab('Contract');
  await editor.root.getByLabel('Key').selectOption('/mail');
  await editor.root.getByRole('checkbox', { name: '/id' }).check();
  await editor.root.getByLabel('Compatibility').selectOption('backward');
  await editor.button('Keep the current schema as 1.0.0').click();
  await expect(editor.root.getByText('the same as the current schema')).toBeVisible();
  await editor.tab('Schema');
  await editor.required('mail').check();
  await editor.tab('Contract');
  await expect(editor.root.getByText('differs from the current schema')).toBeVisible();
  await expect(editor.root.getByLabel('Key')).toHaveValue('/mail');
  await expect(editor.root.getByRole('checkbox', { name: '/id' })).toBeChecked();
});

test('who publishes and who reads a message is told with its rate, and each name leads there', async ({ page }) => {
  const editor = new MessageEditor(page);
  await editor.openOrders();
  await editor.open('order.placed');
  await editor.tab('Used by');
  await expect(editor.root.getByRole('region', { name: 'Read by' })).toContainText('10/s');
  await expect(editor.root.getByRole('region', { name: 'Topics that carry it' })).toContainText('10/s');
  await editor.button('Mailer ← Orders').click();
  await expect(editor.root).toBeHidden();
  await expect(page.locator('[data-inspector]').getByRole('heading').first()).toHaveText('Subscription');
});

test('without a pointer: a message is found, a field is added, and the source is left by Tab', async ({ page }) => {
  const editor = new MessageEditor(page);
  await editor.openOrders();
  await page.keyboard.press('m');
  await editor.root.getByRole('searchbox').focus();
  await page.keyboard.type('paid');
  await expect(editor.root.getByRole('button', { name: /^Show/ })).toHaveCount(1);
  await editor.button('Show order.paid').focus();
  await page.keyboard.press('Enter');
  await editor.button('Begin with an empty object').focus();
  await page.keyboard.press('Enter');
  await editor.button('Add a field').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('amount');
  await page.keyboard.press('Tab');
  await expect(editor.typeOf('amount')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(editor.type).toContainText('amount: string;');
  await editor.source.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Tab');
  await expect(editor.button('Copy')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor.root).toBeHidden();
});

test('a message is opened from the outline, from the inspector, and from a finding at the place to mend', async ({
  page,
}) => {
  const editor = new MessageEditor(page);
  await editor.openOrders();
  const heading = page.locator('[data-outline] [data-key="heading:messages"]');
  await heading.focus();
  await page.keyboard.press('ArrowRight');
  const row = page.locator('[data-outline] [data-key="messages:placed"]');
  await row.dblclick();
  await expect(editor.root.getByRole('region', { name: 'order.placed', exact: true })).toBeVisible();
  await editor.tab('Examples');
  await editor.write(editor.root.getByRole('textbox', { name: 'Example 1' }), '{ "id": 1 }');
  await editor.button('Close').click();
  await expect(editor.root).toBeHidden();
  await page.getByRole('button', { name: 'Edit in the message editor' }).click();
  await expect(editor.root.getByRole('tab', { name: 'Schema' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  const finding = page.locator('[data-rule="example-invalid"]');
  await finding.getByRole('button', { name: 'Edit the message order.placed' }).click();
  await expect(editor.root.getByRole('tab', { name: 'Examples (1)' })).toHaveAttribute('aria-selected', 'true');
  await expect(editor.root.getByText('does not fit (1)')).toBeVisible();
});

test('each name that a message was given is a step of its own', async ({ page }) => {
  const editor = new MessageEditor(page);
  await editor.openOrders();
  await editor.open('order.placed');
  const name = editor.root.getByLabel('Name', { exact: true });
  for (const next of ['order.made', 'order.received']) {
    await name.fill(next);
    await name.press('Enter');
    await expect(editor.button(`Show ${next}`)).toBeVisible();
  }
  await editor.button('Undo').click();
  await expect(editor.button('Show order.made')).toBeVisible();
  await editor.button('Undo').click();
  await expect(editor.button('Show order.placed')).toBeVisible();
});

test('what is refused in a window is said in the window, where it can be read and closed', async ({ page }) => {
  const editor = new MessageEditor(page);
  await editor.openOrders();
  await editor.open('order.placed');
  await editor.show('line');
  await editor.button('Delete the shared schema').click();
  const said = editor.root.getByRole('status').filter({ hasText: '“line” is still used by order.placed' });
  await said.getByRole('button').click();
  await expect(said).toHaveCount(0);
  await editor.button('Delete the shared schema').click();
  await expect(said).toBeVisible();
  await editor.button('Close').click();
  await expect(page.getByRole('status').filter({ hasText: '“line” is still used' })).toBeVisible();
});

test('each field keeps its fold and the focus while others go, come back and change places', async ({ page }) => {
  const editor = new MessageEditor(page);
  await editor.openOrders();
  await editor.open('order.placed');
  const fold = (field: string) => editor.button(`Details of ${field}`);
  const onlyMailIsOpen = async () => {
    await expect(fold('mail')).toHaveAttribute('aria-expanded', 'true');
    await expect(editor.root.locator('[data-property] [aria-expanded="true"]')).toHaveCount(1);
  };
  await fold('mail').click();
  await onlyMailIsOpen();

  await editor.button('Remove id').focus();
  await page.keyboard.press('Enter');
  await expect(editor.source).not.toContainText('"id"');
  await expect(editor.button('Remove mail')).toBeFocused();
  await onlyMailIsOpen();
  await editor.button('Undo').click();
  await expect(fold('id')).toBeVisible();
  await onlyMailIsOpen();

  await editor.button('Move mail down').focus();
  await page.keyboard.press('Enter');
  const names = editor.root.getByRole('textbox', { name: /^Name of/ });
  await expect
    .poll(() => names.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)))
    .toEqual(['id', 'lines', 'mail']);
  await expect(editor.button('Move mail down')).toBeFocused();
  await onlyMailIsOpen();

  await editor.rename('lines', 'items');
  await editor.button('Only here').click();
  await expect(editor.nameOf('items')).toBeFocused();
  await onlyMailIsOpen();
  await editor.button('Remove mail').focus();
  await page.keyboard.press('Enter');
  await expect(editor.button('Remove items')).toBeFocused();
});
