import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pagesOf } from '../lib/folder.mjs';
import { properties } from '../lib/messages.mjs';
import { REPOSITORY } from './plant.mjs';

const PARTS = ['index.html', 'assessee/report.html', 'assessee/plan.html', 'assessee/agenda.html', 'manager/agenda.html', 'consultant/agenda.html'];
const CHECK = join(REPOSITORY, 'kam-examples/report/browser/check.mjs');
let folder;

function page(file, words) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page for a test</title></head>`
    + `<body><main><h1>Results</h1><p>${words}</p></main></body></html>`);
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
  page(join(folder, 'index.html'), 'all');
  page(join(folder, 'team.html'), 'team');
  ['A001', 'A002', 'A003', 'A004'].forEach((person, i) =>
    PARTS.forEach(part => page(join(folder, 'people', person, part), 'words '.repeat(part.includes('report') ? 10 - i : 2 + i))));
});
after(() => rmSync(folder, { recursive: true }));

const people = asked => [...new Set(pagesOf(folder, { people: asked }).map(p => p.person).filter(Boolean))];

test('everybody, some by code, or those with the longest and shortest pages', () => {
  assert.deepEqual(people('all'), ['A001', 'A002', 'A003', 'A004']);
  assert.deepEqual(people('A003,A002'), ['A003', 'A002']);
  assert.deepEqual(people('2'), ['A001', 'A004']);
  assert.deepEqual(people('3'), ['A001', 'A002', 'A004']);
});

test('every kind of page is looked at', () => {
  assert.deepEqual(pagesOf(folder, { people: 'A001' }).map(p => p.kind),
    ['index', 'team', 'person', 'report', 'plan', 'agenda-assessee', 'agenda-manager', 'agenda-consultant']);
});

test('pages that not everybody has are looked at too', () => {
  const more = join(folder, 'people', 'A002', 'assessee', 'traces.html');
  page(more, 'more');
  assert.ok(pagesOf(folder, { people: 'A002' }).some(p => p.kind === 'assessee-traces' && p.file === more));
  rmSync(more);
});

test('a person nobody knows, a page that is missing and another folder are refused', () => {
  assert.throws(() => pagesOf(folder, { people: 'A009' }), /no reports about A009/);
  assert.throws(() => pagesOf(join(folder, 'people')), /no folder of reports[^]*Maybe/);
  assert.throws(() => pagesOf(folder, { quality: ['nowhere.html'] }), /There is no nowhere/);
  const lost = join(folder, 'people', 'A004', 'manager', 'agenda.html');
  const kept = readFileSync(lost);
  rmSync(lost);
  assert.throws(() => pagesOf(folder, { people: 'all' }), /people\/A004\/manager\/agenda.html isn't there/);
  writeFileSync(lost, kept);
});

test('messages are read as Java reads them', () => {
  const read = properties('# no\n! no\na.b=one \\u0416\nc : two\\\n   lines\nempty=\nd=x\\ny=z\n');
  assert.deepEqual([...read], [['a.b', 'one Ж'], ['c', 'twolines'], ['empty', ''], ['d', 'x\ny=z']]);
});

function run(args, environment = {}) {
  return new Promise(done => execFile('node', [CHECK, ...args], { env: { ...process.env, ...environment } },
    (error, out, err) => done({ status: error ? error.code : 0, out, err })));
}

test('the command says what it found, draws it and ends with 1', async () => {
  const out = join(folder, 'out');
  page(join(folder, 'team.html'), 'compared with {role}');
  const faulty = await run([folder, out, '--people=A001', '--lang=en']);
  assert.equal(faulty.status, 1, faulty.err);
  assert.match(faulty.out, /team\.html \[en, all\] placeholder: html > body > main > p/);
  const summary = JSON.parse(readFileSync(join(out, 'summary-en.json'), 'utf8'));
  assert.equal(summary.pages.length, 8);
  assert.equal(summary.findings[0].rule, 'placeholder');
  for (const size of ['1280.png', '768.png', '390.png', 'print.png', 'print.pdf']) {
    assert.ok(existsSync(join(out, `en-agenda-manager-${size}`)), size);
  }
  page(join(folder, 'team.html'), 'team');
  const sound = await run([folder, out, '--people=A001', '--lang=en']);
  assert.equal(sound.status, 0, sound.out);
});

test('wrong calls end with 2 and advice', async () => {
  assert.match((await run([])).err, /^Usage: check/);
  assert.match((await run([folder, 'out', '--lang=de'])).err, /^Usage: check/);
  const lost = await run([folder, join(folder, 'out')], { CHROMIUM: '/nowhere/chromium' });
  assert.equal(lost.status, 2);
  assert.match(lost.err, /no browser at \/nowhere\/chromium\.\nMaybe install it .*apt-get install chromium/);
});
