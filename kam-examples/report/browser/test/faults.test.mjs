import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Field, SOUND } from './plant.mjs';

let field;
before(async () => {
  field = await Field.open();
});
after(() => field?.close());

const more = body => ({ body: SOUND.body + body });
const svg = inside => more(`<svg width="200" height="100" viewBox="0 0 200 100" role="img" aria-label="A picture for a test of pictures">${inside}</svg>`);
const text = (x, y, words, fill = '#1d2733') => `<text x="${x}" y="${y}" font-size="12" fill="${fill}">${words}</text>`;

/** Each fault with the rule that must find it, and the sizes at which it shows; null for all of them. */
const FAULTS = [
  ['a script that fails', 'script-error', { head: '<script>throw new Error("planted")</script>' }, ['load']],
  ['an error on the console', 'console', { head: '<script>console.error("planted")</script>' }, ['load']],
  ['a warning on the console', 'console', { head: '<script>console.warn("planted")</script>' }, ['load']],
  ['a style sheet from elsewhere', 'request', { head: '<link rel="stylesheet" href="https://example.invalid/a.css">' }, ['load']],
  ['a picture in another file', 'request', more('<img src="beside.png" alt="A picture in a file beside the page">'), ['load']],
  ['a request by script', 'request', { head: '<script>fetch("https://example.invalid/count").catch(() => 0)</script>' }, ['load']],

  ['a page wider than its window', 'overflow-document', more('<p style="width: 1400px">wide</p>'), null],
  ['a page too wide for a phone', 'overflow-document', more('<p style="width: 500px">wide</p>'), ['390']],
  ['a block wider than its place', 'overflow-block', more('<div style="width: 100px"><p style="width: 180px">wide</p></div>'), null],
  ['a word wider than its cell', 'overflow-block', more('<div style="width: 60px"><p>Unbreakableword</p></div>'), null],
  ['a place that scrolls without focus', 'scroll-region',
    more('<div style="overflow-x: auto; width: 100px" aria-label="wide" role="region"><p style="width: 300px">wide</p></div>'), ['1280', '768', '390']],
  ['a place that scrolls without name', 'scroll-region',
    more('<div style="overflow-x: auto; width: 100px" role="region" tabindex="0"><p style="width: 300px">wide</p></div>'), ['1280', '768', '390']],
  ['what scrolls is cut on paper', 'overflow-block',
    more('<div style="overflow-x: auto; width: 100px" role="region" tabindex="0" aria-label="wide"><p style="width: 300px">wide</p></div>'), ['print']],
  ['text cut by its box', 'clipped-text', more('<p style="width: 60px; overflow: hidden; white-space: nowrap">Some words that are cut off</p>'), null],
  ['text left of the page', 'clipped-text', more('<p style="margin-left: -40px">Some words that begin outside</p>'), null],
  ['a number broken in two', 'broken-word', more('<p style="width: 20px; overflow-wrap: anywhere">0.7895</p>'), null],
  ['letters too small to read', 'small-text', more('<p style="font-size: 7px">small print</p>'), null],
  ['a picture made too small on a phone', 'small-text', {
    style: '.shrunk { max-width: 100%; height: auto }',
    body: SOUND.body.replace('<svg width="200" height="80" viewBox="0 0 200 80"', '<svg class="shrunk" width="660" height="264" viewBox="0 0 660 264"'),
  }, ['390']],
  ['text over text', 'overlap', more('<p>One line of words</p><p style="margin-top: -34px">Another line of words</p>'), null],
  ['a picture higher than a sheet', 'print-height', { style: '.high { height: 1200px }', body: SOUND.body.replace('<svg ', '<svg class="high" ') }, ['print']],

  ['a label outside of its picture', 'picture-edge', svg(text(180, 50, 'too far right')), null],
  ['a mark outside of its picture', 'picture-edge', svg('<rect x="150" y="10" width="80" height="10" fill="#1f5fa8"/>'), null],
  ['a label over another', 'picture-overlap', svg(text(10, 50, 'one label') + text(30, 54, 'another')), null],
  ['letters too faint for paper', 'picture-contrast', svg(text(10, 50, 'faint', '#999999')), null],
  ['dark letters on a dark bar', 'picture-contrast', svg('<rect x="0" y="30" width="100" height="30" fill="#163a63"/>' + text(10, 50, 'dark')), null],
  ['a line through a label', 'picture-contrast', svg('<line x1="0" y1="46" x2="100" y2="46" stroke="#1d2733" stroke-width="2"/>' + text(10, 50, 'struck')), null],
  ['a mark over a label', 'covered-text', svg(text(10, 50, 'covered') + '<rect x="20" y="30" width="20" height="30" fill="#fff"/>'), null],
  ['a picture without words', 'picture-alternative', { body: SOUND.body.replace(/aria-label="[^"]*"/, '') }, null],
  ['a picture with empty words', 'picture-alternative', { body: SOUND.body.replace(/aria-label="[^"]*"/, 'aria-label="Chart"') }, null],
  ['an image without words', 'picture-alternative', more('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'), null],

  ['no title', 'title', { title: '' }, ['all']],
  ['a heading left out', 'headings', { body: SOUND.body.replaceAll('h2', 'h3') }, ['all']],
  ['two first headings', 'headings', { body: SOUND.body.replaceAll('h2', 'h1') }, ['all']],
  ['a table without caption', 'table', { body: SOUND.body.replace(/<caption>.*<\/caption>/, '') }, ['all']],
  ['a row without heading', 'table', { body: SOUND.body.replace('<th scope="row">One</th>', '<td>One</td>') }, ['all']],
  ['a heading over no rows', 'table',
    { body: SOUND.body.replace('</tbody>', '<tr><th scope="rowgroup" colspan="2">Others</th></tr></tbody>') }, ['all']],
  ['a fault in what is folded', 'placeholder', more('<details><summary>More of it</summary><p>Score: NaN</p></details>'), ['all']],
  ['a link to no part of the page', 'link', { body: SOUND.body.replace('#end', '#beginning') }, ['all']],
  ['a link to a file that is not there', 'link', { body: SOUND.body.replace('#end', 'people/X/index.html') }, ['all']],
  ['a link out of the folder', 'link', { body: SOUND.body.replace('#end', 'https://example.invalid/') }, ['all']],
  ['a link without words', 'link', { body: SOUND.body.replace('To the last part of the page', '') }, ['all']],
  ['something the keyboard does not reach in order', 'keyboard', more('<p><a href="#end" tabindex="3">First by number</a></p>'), ['all']],
  ['a focus nobody sees', 'focus', { style: 'a:focus { outline: none }' }, ['all']],
  ['a focus too faint to see', 'focus', { style: 'a:focus { outline: 3px solid #f2c48a }' }, ['all']],

  ['a letter that no font has', 'glyph', more('<p>a letter \u0378 that isn\'t</p>'), ['all']],
  ['a letter lost in reading', 'glyph', more('<p>a letter \uFFFD lost</p>'), ['all']],
  ['another language than asked for', 'language', { lang: 'pl' }, ['all'], 'en'],
  ['a language nobody speaks here', 'language', { lang: 'xx' }, ['all']],
  ['Russian that says it is English', 'language', more('<p>Здесь стоят слова на другом языке, и их больше, чем слов на том, который назван.</p>'), ['all']],
  ['a Russian sentence in an English page', 'foreign-words', more('<p>надёжной разницы нет</p>'), ['all']],
  ['an English sentence in a Polish page', 'foreign-words',
    { lang: 'pl', body: '<h1>Raport</h1><p>Words such as "below target" or "higher" are used only where a difference exceeds its own error.</p>' }, ['all']],
  ['an English label in a Polish page', 'foreign-words', { lang: 'pl', body: '<h1>Raport</h1><p>direct reports: 3</p>' }, ['all']],
  ['a Polish word in what a picture says', 'foreign-words', { body: SOUND.body.replace('A bar from nothing', 'samoocena from nothing') }, ['all']],
  ['an English name of the model in a Russian page', 'foreign-words',
    { lang: 'ru', title: 'Страница для проверки', body: '<h1>Страница</h1><p>Здесь стоят слова страницы: Virtual team leadership.</p>' }, ['all']],
  ['the name of a message', 'raw-key', more('<p>plan.title</p>'), ['all']],
  ['the name of a constant', 'raw-key', more('<p>NO_RELIABLE_DIFFERENCE</p>'), ['all']],
  ['two full stops', 'punctuation', more('<p>Until 12 April..</p>'), ['all']],
  ['a comma after nothing', 'punctuation', more('<p>Raters: , 3</p>'), ['all']],
  ['a place left empty', 'placeholder', more('<p>compared with the role {role}</p>'), ['all']],
  ['nothing', 'placeholder', more('<p>Starts on null.</p>'), ['all']],
  ['no number', 'placeholder', more('<p>Score: NaN</p>'), ['all']],
  ['undefined', 'placeholder', more('<p>undefined</p>'), ['all']],

  ['letters too faint by WCAG', 'axe:color-contrast', more('<p style="color: #999">faint words on white</p>'), null],
  ['a link too small to hit', 'axe:target-size',
    { style: 'li a { padding: 0 }', body: SOUND.body + '<ul><li id="a"><a href="#b">one</a></li><li id="b"><a href="#a">two</a></li></ul>' },
    ['1280', '768', '390']],
  ['an id twice', 'axe:duplicate-id-aria (not decided)', more('<p id="twice">a</p><p id="twice">b</p><p aria-labelledby="twice" role="group">c</p>'), null],
  ['a role that does not exist', 'axe:aria-roles', more('<p role="picture">words</p>'), null],
];

test('the sound page is sound', async () => {
  assert.deepEqual(await field.findings({}), []);
});

test('sound words of three languages are found sound', async () => {
  assert.deepEqual(await field.findings({ lang: 'ru', title: 'Страница для проверки', body: '<h1>Результаты</h1><p>Ваша самооценка: 3,57 [3,05; 4,10] ☐ — № «да»</p>' }), []);
  assert.deepEqual(await field.findings({ lang: 'pl', body: '<h1>Wyniki</h1><p>Zażółć gęślą jaźń: „tak” … – 3,57</p>' }), []);
});

test('a heading over rows is sound', async () => {
  assert.deepEqual(await field.findings({ body: SOUND.body.replace('<tbody>', '<tbody><tr><th scope="rowgroup" colspan="2">All</th></tr>') }), []);
});

test('what raters wrote may be in any language', async () => {
  assert.deepEqual(await field.findings(more('<section id="comments"><h2>Comments</h2><ul><li>надёжной разницы нет, null</li></ul></section>')), []);
});

for (const [name, rule, changes, sizes, language] of FAULTS) {
  test(`${rule}: ${name}`, async () => {
    const findings = await field.findings(changes, language);
    const found = findings.filter(f => f.rule === rule);
    const where = [...new Set(found.map(f => f.medium))].sort();
    const expected = (sizes ?? ['1280', '768', '390', 'print']).slice().sort();
    assert.deepEqual(where, expected, JSON.stringify(findings, null, 1));
    assert.ok(found.every(f => f.selector && f.fact));
  });
}
