// A real browser: the one of this machine, else the one that comes with npm and needs no system package.
// EVENKEEL_BROWSER names another one, or "bundled" for that of npm.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import bundled from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launch() {
  const wanted = process.env.EVENKEEL_BROWSER;
  const installed = wanted === 'bundled' ? undefined : wanted || onPath(['chromium', 'chromium-browser', 'google-chrome']);
  const executablePath = installed ?? (await bundled.executablePath());
  console.log(`Browser: ${executablePath}`);
  return chromium.launch({ executablePath, args: installed ? FLAGS : [...new Set([...bundled.args, ...FLAGS])] });
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file) && isExecutable(file));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
