import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, MEDIA } from './lib/browser.mjs';
import { pagesOf } from './lib/folder.mjs';
import { LANGUAGES, library } from './lib/messages.mjs';
import { PageCheck } from './lib/page-check.mjs';
import { Words } from './lib/words.mjs';

const USAGE = `Usage: check FOLDER OUT [--lang=en|ru|pl] [--people=all|NUMBER|CODE,CODE] [--quality=FILE]
  FOLDER   of reports, with index.html and people/
  OUT      gets a picture of each kind of page at each size, and summary-LANGUAGE.json`;
const BROWSERS = 2;
const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

function settings(args) {
  const named = Object.fromEntries(args.filter(a => a.startsWith('--')).map(a => {
    const [name, ...value] = a.slice(2).split('=');
    return [name, value.join('=')];
  }));
  const [folder, out, ...more] = args.filter(a => !a.startsWith('--'));
  const unknown = Object.keys(named).filter(n => !['lang', 'people', 'quality'].includes(n));
  if (!folder || !out || more.length > 0 || unknown.length > 0 || (named.lang && !LANGUAGES.includes(named.lang))) {
    throw new Error(USAGE);
  }
  return { folder, out, language: named.lang ?? null, people: named.people || '6',
    quality: named.quality ? [named.quality] : [] };
}

/** One picture of each kind of page, of the first person, at each size; and the sheets a browser prints. */
function photographer(out, taken) {
  return (kind, language) => async (medium, tab) => {
    const name = `${language()}-${kind}-${medium.name}`;
    if (taken.has(name)) {
      return;
    }
    taken.add(name);
    await tab.screenshot({ path: join(out, name + '.png'), fullPage: true });
    if (medium.type === 'print') {
      await tab.pdf({ path: join(out, name + '.pdf'), preferCSSPageSize: true, printBackground: true });
    }
  };
}

async function run({ folder, out, language, people, quality }) {
  const begin = Date.now();
  const pages = pagesOf(folder, { people, quality });
  const words = new Words(library(REPOSITORY));
  mkdirSync(out, { recursive: true });
  const results = [];
  const waiting = [...pages];
  const photograph = photographer(out, new Set());
  await Promise.all(Array.from({ length: BROWSERS }, async () => {
    const browser = await launch(); // each its own, because a tab behind another one is never drawn
    try {
      const check = await PageCheck.open(browser, words, language);
      for (let page = waiting.shift(); page; page = waiting.shift()) {
        results.push(await one(check, page, folder, photograph));
      }
    } finally {
      waiting.length = 0;
      await browser.close();
    }
  }));
  results.sort((a, b) => (a.page < b.page ? -1 : 1));
  const findings = results.flatMap(r => r.findings.map(f => ({ page: r.page, language: r.language, ...f })));
  const languages = [...new Set(results.map(r => r.language))].sort().join('-');
  writeFileSync(join(out, `summary-${languages}.json`), JSON.stringify({
    folder: resolve(folder), sizes: MEDIA.map(m => m.name),
    pages: results.map(r => ({ page: r.page, kind: r.kind, language: r.language, findings: r.findings.length })), findings,
  }, null, 2) + '\n');
  for (const f of findings) {
    console.log(`${f.page} [${f.language}, ${f.medium}] ${f.rule}: ${f.selector}\n    ${f.fact}`);
  }
  const seconds = Math.round((Date.now() - begin) / 1000);
  console.log(`${results.length} pages at ${MEDIA.length} sizes in ${languages}: ${findings.length} findings (${seconds} s)`);
  return findings.length === 0 ? 0 : 1;
}

async function one(check, page, folder, photograph) {
  let language = '';
  const look = await check.look(page.file, async (medium, tab) => {
    language ||= await tab.evaluate(() => document.documentElement.lang);
    await photograph(page.kind, () => language)(medium, tab);
  });
  return { page: relative(resolve(folder), page.file), kind: page.kind, ...look };
}

try {
  process.exitCode = await run(settings(process.argv.slice(2)));
} catch (e) {
  console.error(e.message);
  process.exitCode = 2;
}
