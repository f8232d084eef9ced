import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../lib/browser.mjs';
import { library } from '../lib/messages.mjs';
import { PageCheck } from '../lib/page-check.mjs';
import { Words } from '../lib/words.mjs';

export const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');

/** A page without fault, in which faults are planted. */
export const SOUND = {
  lang: 'en',
  title: 'A page for a test',
  style: '',
  head: '',
  body: `<h1>Results</h1><p>Plain words stand here, and they are short enough.</p>
<table><caption>Values</caption><thead><tr><th scope="col">Name</th><th scope="col">Value</th></tr></thead>
<tbody><tr><th scope="row">One</th><td>0.78</td></tr></tbody></table>
<p><a href="#end">To the last part of the page</a></p>
<svg width="200" height="80" viewBox="0 0 200 80" role="img" aria-label="A bar from nothing to a hundred">
<rect x="10" y="40" width="100" height="20" fill="#1f5fa8"/><text x="10" y="30" font-size="12" fill="#1d2733">a bar</text></svg>
<h2 id="end">The last part</h2><p>Nothing more.</p>`,
};

const STYLE = `body { margin: 0; font: 15px sans-serif; color: #1d2733; background: #fff }
a { display: inline-block; padding: 6px 0; color: #1f5fa8 } a:focus { outline: 3px solid #1f5fa8 } svg { display: block }`;

function html({ lang, title, style, head, body }) {
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8">`
    + `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`
    + `<style>${STYLE}${style}</style>${head}</head><body><main>${body}</main></body></html>`;
}

/** A browser that looks at pages with planted faults. */
export class Field {
  static async open() {
    const field = new Field();
    field.folder = mkdtempSync(join(tmpdir(), 'planted-'));
    field.browser = await launch();
    field.words = new Words(library(REPOSITORY));
    return field;
  }

  /** Returns what is found on the sound page with these changes. */
  async findings(changes, language = null) {
    const file = join(this.folder, 'page.html');
    writeFileSync(file, html({ ...SOUND, ...changes }));
    const check = await PageCheck.open(this.browser, this.words, language);
    const { findings } = await check.look(file);
    await check.close();
    return findings;
  }

  async close() {
    await this.browser.close();
    rmSync(this.folder, { recursive: true });
  }
}
