import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MEDIA, SCRIPTS } from './browser.mjs';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const CONTRAST = 4.5;
const AXE = { runOnly: WCAG, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations', 'incomplete'] };
const ON_PAPER = { ...AXE, rules: { 'target-size': { enabled: false } } }; // nobody points at paper

/** Looks at pages one after another in a tab of its own. */
export class PageCheck {
  #tab;
  #words;
  #language;
  #heard = [];
  #address = '';

  constructor(tab, words, language) {
    this.#tab = tab;
    this.#words = words;
    this.#language = language;
  }

  /** Opens a tab. `language` is what every page must be in, or null. */
  static async open(browser, words, language = null) {
    const tab = await browser.newPage();
    const check = new PageCheck(tab, words, language);
    tab.on('pageerror', e => check.#hear('script-error', e.message));
    tab.on('console', m => ['error', 'warn', 'warning'].includes(m.type()) && check.#hear('console', m.text()));
    tab.on('requestfailed', r => check.#hear('request', `${r.url()} failed`));
    tab.on('request', r => {
      if (r.url() !== check.#address && !r.url().startsWith('data:') && !r.isNavigationRequest()) {
        check.#hear('request', r.url());
      }
    });
    return check;
  }

  #hear(rule, fact) {
    this.#heard.push({ rule, selector: 'html', fact, medium: 'load' });
  }

  /**
   * Returns what is wrong with a file: a list of {rule, selector, fact, medium}, and its language.
   * `picture(medium, tab)` is called at each size after the checks.
   */
  async look(file, picture = async () => {}) {
    this.#heard = [];
    this.#address = pathToFileURL(file).href;
    const found = [];
    let language = '';
    for (const medium of MEDIA) {
      await this.#tab.emulateMediaType(medium.type);
      await this.#tab.setViewport({ width: medium.width, height: medium.height });
      if (medium === MEDIA[0]) {
        await this.#tab.goto(this.#address, { waitUntil: 'load' });
        for (const script of SCRIPTS) {
          await this.#tab.evaluate(script);
        }
        await this.#tab.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
        language = await this.#tab.evaluate(() => document.documentElement.lang);
        found.push(...(await this.#once(language)).map(f => ({ ...f, medium: 'all' })));
      }
      found.push(...(await this.#sized(medium)).map(f => ({ ...f, medium: medium.name })));
      await picture(medium, this.#tab);
    }
    return { language, findings: [...this.#heard, ...found] };
  }

  /** Closes the tab. */
  async close() {
    await this.#tab.close();
  }

  /** What doesn't depend on the size. */
  async #once(language) {
    const inside = await this.#tab.evaluate(() => [...kamCheck.structure(), ...kamCheck.glyphs()]);
    const words = await this.#tab.evaluate(() => kamCheck.words());
    const links = await this.#tab.evaluate(() => kamCheck.links());
    return [...inside, ...this.#words.check(words, language, this.#language), ...links.flatMap(dead), ...(await this.#keyboard())];
  }

  async #sized(medium) {
    const print = medium.type === 'print';
    const inside = await this.#tab.evaluate(
      (p, t) => [...kamCheck.layout({ print: p, tallest: t }), ...kamCheck.picture()], print, medium.height);
    const axe = await this.#tab.evaluate(options => globalThis.axe.run(document, options), print ? ON_PAPER : AXE);
    const open = [];
    for (const result of axe.incomplete.filter(r => r.id !== 'th-has-data-cells')) { // the rule "table" decides
      open.push({ ...result, nodes: result.id === 'color-contrast' ? await this.#faint(result.nodes) : result.nodes });
    }
    return [...inside, ...flat(axe.violations, ''), ...flat(open, ' (not decided)')];
  }

  /** Where axe doesn't decide: in pictures the checks of pictures do, and elsewhere the plain colours. */
  async #faint(nodes) {
    const faint = [];
    for (const node of nodes.filter(n => !n.html.startsWith('<text'))) {
      const contrast = await this.#tab.evaluate(selector => kamCheck.contrastOf(selector), node.target.flat().join(' '));
      if (contrast === null || contrast < CONTRAST) {
        faint.push(node);
      }
    }
    return faint;
  }

  /** Walks through the page by the tab key: everything is reached in its order, and one sees where one is. */
  async #keyboard() {
    const expected = await this.#tab.evaluate(() => kamCheck.focusable());
    await this.#tab.evaluate(() => document.activeElement?.blur());
    const found = [];
    for (const selector of expected) {
      await this.#tab.keyboard.press('Tab');
      const now = await this.#tab.evaluate(() => kamCheck.focused());
      if (!now || now.selector !== selector) {
        found.push({ rule: 'keyboard', selector, fact: `the tab key leads to ${now ? now.selector : 'nothing'}` });
        break;
      }
      if (!now.visible) {
        found.push({ rule: 'focus', selector, fact: now.fact });
      }
    }
    await this.#tab.evaluate(() => {
      document.activeElement?.blur();
      scrollTo(0, 0);
    });
    return found;
  }
}

function dead({ selector, href }) {
  if (!href.startsWith('file:')) {
    return [{ rule: 'link', selector, fact: `${href} leads out of the folder` }];
  }
  const file = fileURLToPath(href.split('#')[0]);
  return existsSync(file) ? [] : [{ rule: 'link', selector, fact: `${href} isn't there` }];
}

function flat(results, suffix) {
  return results.flatMap(r => r.nodes.map(n => ({
    rule: 'axe:' + r.id + suffix,
    selector: n.target.flat().join(' '),
    fact: (n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? r.help,
  })));
}
