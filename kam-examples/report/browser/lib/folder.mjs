import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const PARTS = {
  'index.html': 'person',
  'assessee/report.html': 'report',
  'assessee/plan.html': 'plan',
  'assessee/agenda.html': 'agenda-assessee',
  'manager/agenda.html': 'agenda-manager',
  'consultant/agenda.html': 'agenda-consultant',
};

/** Pages of a folder of reports that are looked at: those about everybody, and those of some people. */
export function pagesOf(folder, { people = '6', quality = [] } = {}) {
  const root = resolve(folder);
  const about = join(root, 'people');
  if (!existsSync(join(root, 'index.html')) || !existsSync(about)) {
    throw new Error(`${folder} is no folder of reports: index.html or people/ isn't there.\n`
      + 'Maybe it is the folder above, with one folder for each language.');
  }
  const pages = [];
  for (const file of readdirSync(root).sort()) {
    if (file.endsWith('.html')) {
      pages.push({ kind: file.replace(/\.html$/, ''), file: join(root, file) });
    }
  }
  for (const place of [join(root, 'analyst', 'quality.html'), ...quality]) {
    if (existsSync(place)) {
      pages.push({ kind: 'quality', file: resolve(place) });
    } else if (quality.includes(place)) {
      throw new Error(`There is no ${place}.`);
    }
  }
  for (const person of chosen(about, people)) {
    for (const [part, kind] of Object.entries(PARTS)) {
      const file = join(about, person, part);
      if (existsSync(file)) {
        pages.push({ kind, person, file });
      } else {
        throw new Error(`${relative(root, file)} isn't there, though every person has one.`);
      }
    }
    for (const part of further(join(about, person))) {
      pages.push({ kind: part.replace(/\.html$/, '').replace('/', '-'), person, file: join(about, person, part) });
    }
  }
  return pages;
}

/** Pages of a person that not everybody has. */
function further(own) {
  return readdirSync(own).sort().filter(name => statSync(join(own, name)).isDirectory())
    .flatMap(name => readdirSync(join(own, name)).sort().map(file => `${name}/${file}`))
    .filter(part => part.endsWith('.html') && !(part in PARTS));
}

/** "all", a list of codes, or a number: then those with the longest and shortest reports and plans, and the first ones. */
export function chosen(about, people) {
  const all = readdirSync(about).filter(name => statSync(join(about, name)).isDirectory()).sort();
  if (people === 'all') {
    return all;
  }
  if (!/^\d+$/.test(people)) {
    const asked = people.split(',');
    const unknown = asked.filter(code => !all.includes(code));
    if (unknown.length > 0) {
      throw new Error(`There are no reports about ${unknown.join(', ')}.`);
    }
    return asked;
  }
  const order = [];
  for (const part of ['assessee/report.html', 'assessee/plan.html']) {
    const length = code => statSync(join(about, code, part)).size;
    const sorted = [...all].sort((a, b) => length(a) - length(b) || (a < b ? -1 : 1));
    order.push(sorted.at(-1), sorted[0]);
  }
  return [...new Set([...order, ...all])].slice(0, Number(people)).sort();
}
