import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const LANGUAGES = ['en', 'ru', 'pl'];
const SKIPPED = new Set(['target', 'node_modules', 'test', '.git']);

/** Reads a file of messages as Java does. */
export function properties(text) {
  const messages = new Map();
  const lines = text.replace(/\r\n?/g, '\n').replace(/(?<!\\)((?:\\\\)*)\\\n[ \t]*/g, '$1').split('\n');
  for (const line of lines) {
    const parts = /^\s*([^#!\s=:][^=:\s]*)\s*[=: ]\s*(.*)$/.exec(line);
    if (parts) {
      messages.set(parts[1], parts[2].replace(/\\u([0-9a-fA-F]{4})|\\(.)/g, (_, code, other) =>
        code ? String.fromCharCode(parseInt(code, 16)) : { n: '\n', t: '\t' }[other] ?? other));
    }
  }
  return messages;
}

function files(folder, found = []) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (SKIPPED.has(name)) {
      continue;
    }
    if (statSync(path).isDirectory()) {
      files(path, found);
    } else if (path.includes('/resources/')) {
      found.push(path);
    }
  }
  return found;
}

function localized(value, add) {
  if (value && typeof value === 'object') {
    if (LANGUAGES.every(l => typeof value[l] === 'string')) {
      add(value);
    }
    Object.values(value).forEach(part => localized(part, add));
  }
}

/** Everything the library can say: a list of {key, en, ru, pl} from its messages, models and catalogues. */
export function library(folder) {
  const said = [];
  for (const file of files(folder)) {
    if (file.endsWith('_en.properties')) {
      const [en, ru, pl] = LANGUAGES.map(l => file.replace('_en.', `_${l}.`))
        .map(f => (existsSync(f) ? properties(readFileSync(f, 'utf8')) : new Map()));
      for (const [key, text] of en) {
        said.push({ key, en: text, ru: ru.get(key) ?? '', pl: pl.get(key) ?? '' });
      }
    } else if (file.endsWith('.json')) {
      localized(JSON.parse(readFileSync(file, 'utf8')), text => said.push({ key: null, ...text }));
    }
  }
  if (said.length === 0) {
    throw new Error(`No messages were found in ${folder}.`);
  }
  return said;
}
