// Walks through the pages as one person in one browser; stops at the first thing that is not as it should be and shows
// what was seen.   node pages.js GATEWAY USER FOLDER     the password comes in EVENKEEL_PASSWORD
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { launch } from './browser.js';

const [gateway, user, folder] = process.argv.slice(2);
const password = process.env.EVENKEEL_PASSWORD;
assert(gateway && user && folder && password, 'Usage: EVENKEEL_PASSWORD=… node pages.js GATEWAY USER FOLDER');

const SESSION = 'q_session_evenkeel';
const browser = await launch();
const context = await browser.newContext({ locale: 'en-GB' });
context.setDefaultTimeout(20_000);
const page = await context.newPage();
let doing;

async function step(what, act) {
  doing = what;
  await act();
  console.log(`ok  ${what}`);
}

async function showWhatWasSeen(failure) {
  const picture = join(folder, 'seen.png');
  await page.screenshot({ path: picture, fullPage: true });
  const text = await page.locator('body').innerText();
  console.error(`Failed to ${doing}: ${failure.stack}\nAddress: ${page.url()}\nPicture: ${picture}\nPage:\n${text}`);
}

/** Whether the browser stands where somebody without a session ends up: at the provider's form. */
async function atTheSignInForm() {
  await page.getByLabel('Password').waitFor();
  assert.equal(new URL(page.url()).pathname, '/sign-in');
}

async function walk() {
  await step('be sent to the sign-in form', async () => {
    await page.goto(`${gateway}/complaints`);
    await atTheSignInForm();
    assert.notEqual(new URL(page.url()).origin, new URL(gateway).origin);
  });
  await step('be refused with a wrong password', async () => {
    await page.getByLabel('User name').fill(user);
    await page.getByLabel('Password').fill(`${password}?`);
    await page.getByRole('button').click();
    await page.getByRole('alert').waitFor();
    await atTheSignInForm();
  });
  await step('sign in and land where one wanted to go', async () => {
    await page.getByLabel('User name').fill(user);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button').click();
    await page.waitForURL(`${gateway}/complaints`);
    await page.getByRole('heading', { name: 'Complaints', level: 1 }).waitFor();
    assert(await page.getByRole('row').count() > 1, 'the list has no complaint');
  });
  await step('find a complaint by a part of a Hebrew word', async () => {
    await page.getByRole('searchbox').fill('חשבונ');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/[?&]q=/);
    await page.getByRole('status').waitFor();
    const matters = await page.locator('tbody td.wide').allInnerTexts();
    assert(matters.length > 0 && matters.some((matter) => /[\u0590-\u05ff]/u.test(matter)), `found ${matters}`);
  });
  await step('read one complaint and the account it is about', async () => {
    const reference = page.locator('tbody th a').first();
    const name = await reference.innerText();
    await reference.click();
    await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
    assert((await page.locator('main').innerText()).includes(name), `no ${name} on its page`);
    await page.locator('main a[href^="/accounts/"]').first().click();
    await page.waitForURL(/\/accounts\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { name: 'Complaints', level: 2 }).waitFor();
    assert.equal(await page.getByRole('alert').count(), 0, 'the account page says that something is missing');
  });
  await step('read it from right to left in Hebrew', async () => {
    assert.equal(await page.locator('html').getAttribute('dir'), 'ltr');
    await page.getByRole('link', { name: 'עברית' }).click();
    await page.waitForURL(/lang=he/);
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    assert.equal(await page.locator('html').getAttribute('lang'), 'he');
    await page.getByRole('heading', { name: 'תלונות', level: 2 }).waitFor();
    const [brand, who] = await Promise.all([page.locator('.brand').boundingBox(), page.locator('.who').boundingBox()]);
    assert(brand.x > who.x, 'the brand does not stand right of the name');
    await page.goto(`${gateway}/complaints`);
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl', 'the choice was forgotten');
  });
  const copied = (await context.cookies(gateway)).filter((cookie) => cookie.name.startsWith(SESSION));
  await step('hold a session that no script can read', async () => {
    assert(copied.length > 0, 'there is no session cookie');
    assert(copied.every((cookie) => cookie.httpOnly));
  });
  await step('sign out', async () => {
    await page.locator('a[href="/sign-out"]').click();
    await page.waitForURL((address) => address.pathname === '/sign-in');
    assert.equal((await context.cookies(gateway)).filter((cookie) => cookie.name.startsWith(SESSION)).length, 0);
  });
  await step('see nothing by going back', async () => {
    await page.goBack();
    await atTheSignInForm();
    assert.equal(await page.locator('tbody tr').count(), 0, 'the list is shown again');
  });
  await step('get nowhere with a copied session', async () => {
    await context.addCookies(copied);
    await page.goto(`${gateway}/complaints`);
    await page.waitForURL((address) => address.pathname === '/sign-in');
    const api = await context.request.get(`${gateway}/api/v1/complaints`, { maxRedirects: 0 });
    assert.equal(api.status(), 401);
  });
}

try {
  await walk();
} catch (failure) {
  await showWhatWasSeen(failure);
  process.exitCode = 1;
} finally {
  await browser.close();
}
