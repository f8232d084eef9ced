import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';

const INSIDE = ['common.js', 'layout.js', 'pictures.js', 'structure.js'];
const require = createRequire(import.meta.url);

/** What is evaluated in a page before anything is asked of it. */
export const SCRIPTS = [
  readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'),
  ...INSIDE.map(file => readFileSync(new URL('../inside/' + file, import.meta.url), 'utf8')),
];

/** The sizes at which pages are looked at; print is what an A4 sheet leaves between the margins of the style sheet. */
export const MEDIA = [
  { name: '1280', type: 'screen', width: 1280, height: 900 },
  { name: '768', type: 'screen', width: 768, height: 1024 },
  { name: '390', type: 'screen', width: 390, height: 844 },
  { name: 'print', type: 'print', width: 673, height: 979 },
];

/** Starts the browser of the machine; never downloads one. */
export async function launch() {
  const path = process.env.CHROMIUM || '/usr/bin/chromium';
  if (!existsSync(path)) {
    throw new Error(`There is no browser at ${path}.\n`
      + 'Maybe install it (on Debian "apt-get install chromium"), or name another one in CHROMIUM.');
  }
  return puppeteer.launch({
    executablePath: path,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-color-profile=srgb',
      '--hide-scrollbars', '--no-first-run', '--disable-component-update', '--disable-background-networking'],
  });
}
