import { LANGUAGES } from './messages.mjs';

const LETTER = /[\p{L}\p{N}]/u;
const FAULTS = [
  ['placeholder', /\{\w[\w.]*\}|\{\{|\}\}/u],
  ['placeholder', /(?<![\p{L}\p{N}])(null|NaN|undefined|Infinity|Optional(\[|\.empty)|\[object)(?![\p{L}\p{N}])/u],
  ['placeholder', /[\w.$]+@[0-9a-f]{6,8}(?![\p{L}\p{N}])/u],
  ['glyph', /\uFFFD/u],
  ['punctuation', /(?<!\.)\.\.(?![./\d])|[,;:][,;]|\s[,;](?=\s|$)|\(\s|\s\)/u],
];

/** Finds what must not be among the words of a page: other languages, names of messages, empty places. */
export class Words {
  constructor(library) {
    this.keys = new Set(library.map(m => m.key).filter(key => key?.includes('.')));
    this.own = {};
    this.foreign = {};
    for (const language of LANGUAGES) {
      this.own[language] = '\n' + library.map(m => m[language]).join('\n').toLowerCase();
    }
    for (const language of LANGUAGES) {
      this.foreign[language] = this.#foreign(library, language);
    }
  }

  /** Parts of other languages' messages that no message of this language has. */
  #foreign(library, language) {
    const parts = new Map();
    for (const message of library) {
      for (const other of LANGUAGES.filter(l => l !== language && message[l] !== message[language])) {
        for (const part of message[other].split(/\{\w+\}/)) {
          const text = part.replace(/\s+/g, ' ').replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, '');
          const letters = text.replace(/[^\p{L}]/gu, '').length;
          if (letters >= 4 && !this.own[language].includes(text.toLowerCase())) {
            parts.set(text, `${other}: ${message.key ?? 'model'}`);
          }
        }
      }
    }
    return [...parts];
  }

  /** Checks the words of a page, as the page gives them. */
  check(words, language, asked) {
    const found = [];
    const add = (rule, selector, fact) => found.push({ rule, selector, fact });
    if (!LANGUAGES.includes(language) || (asked && language !== asked)) {
      add('language', 'html', `lang "${language}"` + (asked ? ` instead of "${asked}"` : ''));
      return found;
    }
    this.#script(words, language, add);
    for (const { selector, text, quoted, written } of words) {
      for (const [rule, pattern] of FAULTS) {
        const fault = pattern.exec(text);
        if (fault && !(written && rule !== 'glyph')) {
          add(rule, selector, `"${fault[0]}" in ${shorten(text)}`);
        }
      }
      for (const token of text.match(/[a-zA-Z][\w-]*(?:\.[\w-]+)+/g) ?? []) {
        if (this.keys.has(token)) {
          add('raw-key', selector, token);
        }
      }
      const constant = /(?<![\p{L}\p{N}-])[A-Z]{2,}(?:_[A-Z0-9]+)+(?![\p{L}\p{N}])/u.exec(text);
      if (constant && !written && !quoted) {
        add('raw-key', selector, constant[0]);
      }
    }
    this.#others(words, language, add);
    return found;
  }

  /** Russian is written in Cyrillic letters and the others in Latin ones. */
  #script(words, language, add) {
    const text = words.filter(w => !w.written).map(w => w.text).join(' ');
    const cyrillic = (text.match(/\p{Script=Cyrillic}/gu) ?? []).length;
    const latin = (text.match(/\p{Script=Latin}/gu) ?? []).length;
    const share = cyrillic / Math.max(1, cyrillic + latin);
    if (cyrillic + latin > 40 && (language === 'ru' ? share < 0.5 : share > 0.05)) {
      add('language', 'html', `lang "${language}", but ${Math.round(100 * share)} % of the letters are Cyrillic`);
    }
  }

  #others(words, language, add) {
    const all = words.filter(w => !w.written);
    const joined = all.map(w => w.text).join('\n');
    for (const [part, from] of this.foreign[language]) {
      if (joined.includes(part)) {
        const word = all.find(w => holds(w.text, part));
        if (word) {
          add('foreign-words', word.selector, `"${shorten(part)}" (${from})`);
        }
      }
    }
  }
}

function holds(text, part) {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (!LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + part.length] ?? ' ')) {
      return true;
    }
  }
  return false;
}

function shorten(text) {
  return text.length > 60 ? text.slice(0, 59) + '…' : text;
}
