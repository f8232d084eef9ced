// Runs in the page: nothing overflows, is cut off, too small to read or written over something else.
kamCheck.layout = ({ print, tallest }) => {
  const { finding, isShown, lines, pictures, scroller, short, texts } = kamCheck;
  const LEAST_LETTERS = 9;
  const WHOLE_WORD = 16;
  const found = [];

  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    found.push(finding('overflow-document', root, `${root.scrollWidth} px wide in ${root.clientWidth}`));
  }

  const wide = [...document.body.querySelectorAll('*')].filter(e =>
    !e.ownerSVGElement && isShown(e) && e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1);
  for (const e of wide) {
    const style = getComputedStyle(e);
    const scrolls = /auto|scroll/.test(style.overflowX);
    if (scrolls && !print) {
      const role = e.getAttribute('role');
      const named = e.getAttribute('aria-label') || e.getAttribute('aria-labelledby');
      if (e.tabIndex < 0 || !named || !(role === 'region' || role === 'group')) {
        found.push(finding('scroll-region', e, 'scrolls, but has no focus, name or role'));
      }
    } else if (!wide.some(inner => inner !== e && e.contains(inner))) {
      found.push(finding('overflow-block', e, `${e.scrollWidth} px in ${e.clientWidth}: ${short(e.textContent)}`));
    }
  }

  for (const e of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(e);
    const cuts = /hidden|clip/.test(style.overflowX + style.overflowY);
    if (!e.ownerSVGElement && e.localName !== 'svg' && cuts && isShown(e)
        && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)) {
      found.push(finding('clipped-text', e, short(e.textContent)));
    }
  }

  const boxes = [];
  for (const node of texts()) {
    const element = node.parentElement;
    const scale = element.ownerSVGElement ? element.getScreenCTM().d : 1;
    const letters = parseFloat(getComputedStyle(element).fontSize) * scale;
    if (letters < LEAST_LETTERS) {
      found.push(finding('small-text', element, `${letters.toFixed(1)} px: ${short(node.data)}`));
    }
    if (element.ownerSVGElement) {
      continue;
    }
    const holder = element.closest('td, th, li, p, h1, h2, h3, figcaption, caption, .fact') || element;
    const room = holder.getBoundingClientRect();
    const mayScroll = scroller(element) && !print;
    for (const line of lines(node)) {
      if (!mayScroll && (line.left < -1 || line.right > root.clientWidth + 1)) {
        found.push(finding('clipped-text', element, 'outside of the page: ' + short(node.data)));
      } else if (line.left < room.left - 1 || line.right > room.right + 1) {
        found.push(finding('overflow-block', holder, 'text runs out: ' + short(node.data)));
      }
      boxes.push({ node, line });
    }
  }

  /** A word that would fit must not be broken, least of all a number. */
  const range = document.createRange();
  for (const node of new Set(boxes.map(b => b.node))) {
    for (const word of node.data.matchAll(/[\p{L}\p{N}.,]+/gu)) {
      if (word[0].length > 1 && word[0].length <= WHOLE_WORD) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map(r => Math.round(r.top))).size > 1) {
          found.push(finding('broken-word', node.parentElement, word[0]));
        }
      }
    }
  }

  boxes.sort((a, b) => a.line.top - b.line.top);
  for (let i = 0; i < boxes.length; i++) {
    const a = boxes[i];
    for (let j = i + 1; j < boxes.length && boxes[j].line.top < a.line.bottom - 3; j++) {
      const b = boxes[j];
      if (a.node !== b.node && a.line.left < b.line.right - 2 && b.line.left < a.line.right - 2
          && a.line.top < b.line.bottom - 3) {
        found.push(finding('overlap', b.node.parentElement, `${short(a.node.data)} / ${short(b.node.data)}`));
      }
    }
  }

  if (print) {
    for (const e of [...pictures(), ...document.querySelectorAll('tr')]) {
      const height = e.getBoundingClientRect().height;
      if (height > tallest) {
        found.push(finding('print-height', e, `${Math.round(height)} px on a sheet of ${Math.round(tallest)}`));
      }
    }
  }
  return found;
};
