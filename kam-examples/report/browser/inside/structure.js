// Runs in the page: title, language, headings, tables, links, focus and words.
kamCheck.structure = () => {
  const { finding, isShown, short } = kamCheck;
  const found = [];
  const root = document.documentElement;
  if (document.title.trim().length < 5) {
    found.push(finding('title', root, `title "${document.title}"`));
  }
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isShown);
  let before = 0;
  for (const heading of headings) {
    const level = Number(heading.localName.slice(1));
    if (level > before + 1 || (before === 0 && level !== 1)) {
      found.push(finding('headings', heading, `h${level} after h${before}`));
    }
    if (!heading.textContent.trim()) {
      found.push(finding('headings', heading, 'empty'));
    }
    before = level;
  }
  const first = headings.filter(h => h.localName === 'h1').length;
  if (first !== 1) {
    found.push(finding('headings', root, `${first} h1`));
  }
  for (const table of document.querySelectorAll('table')) {
    if (!table.caption?.textContent.trim() || ![...table.rows].every(row => row.querySelector('th[scope]'))) {
      found.push(finding('table', table, 'without caption, or a row without heading'));
    }
  }
  for (const group of document.querySelectorAll('th[scope=rowgroup]')) {
    if (!group.closest('tr').nextElementSibling?.querySelector('td')) {
      found.push(finding('table', group, 'a heading over no rows'));
    }
  }
  for (const link of document.querySelectorAll('a[href]')) {
    const target = link.getAttribute('href');
    if (target.startsWith('#') && !document.getElementById(decodeURIComponent(target.slice(1)))) {
      found.push(finding('link', link, target + ' is not on this page'));
    }
    if (!(link.textContent.trim() || link.getAttribute('aria-label'))) {
      found.push(finding('link', link, target + ' has no words'));
    }
  }
  return found;
};

/** Contrast of text that axe doesn't decide about, against the colours of what holds it; null if something is drawn behind. */
kamCheck.contrastOf = selector => {
  const { colour, contrast, ground, over } = kamCheck;
  const element = document.querySelector(selector);
  for (let e = element; e; e = e.parentElement) {
    if (getComputedStyle(e).backgroundImage !== 'none') {
      return null;
    }
  }
  const behind = ground(element);
  return contrast(over(colour(getComputedStyle(element).color), behind), behind);
};

/** Addresses of other files, for the caller to look up. */
kamCheck.links = () => [...document.querySelectorAll('a[href]')]
  .filter(a => !a.getAttribute('href').startsWith('#'))
  .map(a => ({ selector: kamCheck.where(a), href: a.href }));

/** All words of a page with their place; what raters wrote is theirs and may be in any language. */
kamCheck.words = () => {
  const { texts, where } = kamCheck;
  const words = texts().map(node => ({
    selector: where(node.parentElement),
    text: node.data.replace(/\s+/g, ' ').trim(),
    quoted: !!node.parentElement.closest('pre, code'), // codes of the model stand there as they are
    written: !!node.parentElement.closest('#comments li, [translate=no]'),
  }));
  for (const e of document.querySelectorAll('[aria-label], [title], [alt], svg title, svg desc')) {
    for (const text of [e.getAttribute('aria-label'), e.getAttribute('title'), e.getAttribute('alt'),
      /^(title|desc)$/.test(e.localName) ? e.textContent : null]) {
      if (text?.trim()) {
        words.push({ selector: where(e), text: text.replace(/\s+/g, ' ').trim(), written: false });
      }
    }
  }
  words.push({ selector: 'title', text: document.title, written: false });
  return words;
};

/** Letters that no font of this machine draws: they look exactly like letters that don't exist. */
kamCheck.glyphs = () => {
  const { finding, texts } = kamCheck;
  const SIDE = 48;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const drawn = new Map();
  function picture(font, letter) {
    const key = font + letter;
    if (!drawn.has(key)) {
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, SIDE, SIDE);
      pen.fillStyle = '#000';
      pen.font = font;
      pen.fillText(letter, 8, 36);
      drawn.set(key, pen.getImageData(0, 0, SIDE, SIDE).data.join(','));
    }
    return drawn.get(key);
  }
  const found = [];
  const seen = new Set();
  for (const node of texts()) {
    const style = getComputedStyle(node.parentElement);
    const font = `${style.fontWeight} 28px ${style.fontFamily}`;
    for (const letter of node.data) {
      if (/[\s\p{Cf}\p{M}]/u.test(letter) || seen.has(font + letter)) {
        continue;
      }
      seen.add(font + letter);
      const absent = ['\u0378', '\u{10FFFE}', '\u0530'].some(none => picture(font, none) === picture(font, letter));
      if (letter === '\uFFFD' || absent) {
        const code = letter.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
        found.push(finding('glyph', node.parentElement, 'U+' + code));
      }
    }
  }
  return found;
};

/** How many things the keyboard should reach. */
kamCheck.focusable = () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
  .filter(e => e.tabIndex >= 0 && !e.disabled && kamCheck.isShown(e))
  .map(e => kamCheck.where(e));

/** What has the focus now, and whether one can see it: the outline must stand out by 3 from what lies around it. */
kamCheck.focused = () => {
  const { colour, contrast, ground, over, where } = kamCheck;
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) {
    return null;
  }
  const style = getComputedStyle(e);
  const line = colour(style.outlineColor);
  const behind = ground(e.parentElement);
  const strong = line ? contrast(over(line, behind), behind) : style.outlineStyle === 'auto' ? 21 : 1;
  const visible = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && strong >= 3;
  return { selector: where(e), visible, fact: `${style.outlineStyle} ${style.outlineWidth}, contrast ${strong.toFixed(2)}` };
};
