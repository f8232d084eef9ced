// Runs in the page. What all checks there share; each gives a list of {rule, selector, fact}.
globalThis.kamCheck = (() => {
  const SKIPPED = new Set(['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'META', 'LINK', 'NOSCRIPT', 'TEMPLATE']);

  /** A short way to an element, from the nearest element that has an id. */
  function where(element) {
    const way = [];
    for (let e = element; e && e.nodeType === Node.ELEMENT_NODE; e = e.parentElement) {
      if (e.id) {
        way.unshift('#' + CSS.escape(e.id));
        break;
      }
      const name = e.localName;
      const alike = e.parentElement ? [...e.parentElement.children].filter(c => c.localName === name) : [];
      way.unshift(alike.length > 1 ? `${name}:nth-of-type(${alike.indexOf(e) + 1})` : name);
    }
    return way.join(' > ');
  }

  function short(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 80 ? line.slice(0, 79) + '…' : line;
  }

  function finding(rule, element, fact) {
    return { rule, selector: where(element), fact };
  }

  /** Whether a sighted reader sees it; what is kept for screen readers alone has no place that could be wrong. */
  function isShown(element) {
    if (element.getClientRects().length === 0 || getComputedStyle(element).visibility !== 'visible') {
      return false;
    }
    for (let e = element; e; e = e.parentElement) {
      if (getComputedStyle(e).clipPath === 'inset(50%)') {
        return false;
      }
    }
    return true;
  }

  /** Text nodes that are shown, pictures' included. */
  function texts() {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (walker.currentNode.data.trim() && !SKIPPED.has(parent.nodeName) && isShown(parent)) {
        found.push(walker.currentNode);
      }
    }
    return found;
  }

  /** Where the lines of a text node lie. */
  function lines(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(r => r.width > 0.5 && r.height > 0.5);
  }

  function pictures() {
    return [...document.querySelectorAll('svg')].filter(svg => !svg.ownerSVGElement && isShown(svg));
  }

  /** The box around which an element may scroll, or null. */
  function scroller(element) {
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth) {
        return e;
      }
    }
    return null;
  }

  /** [red, green, blue, alpha] of a computed colour. */
  function colour(text) {
    const parts = /^rgba?\(([^)]+)\)$/.exec(text);
    if (!parts) {
      return null;
    }
    const [r, g, b, a = 1] = parts[1].split(/[\s,/]+/).filter(Boolean).map(Number);
    return [r, g, b, a];
  }

  /** One colour laid over another that lets nothing through. */
  function over(top, ground) {
    return [0, 1, 2].map(i => top[i] * top[3] + ground[i] * (1 - top[3])).concat(1);
  }

  function luminance([r, g, b]) {
    const [x, y, z] = [r, g, b].map(v => v / 255).map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  }

  /** As WCAG 2 defines it, from 1 to 21. */
  function contrast(one, other) {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }

  /** What lies behind an element of the page. */
  function ground(element) {
    const layers = [];
    for (let e = element; e; e = e.parentElement) {
      const c = colour(getComputedStyle(e).backgroundColor);
      if (c && c[3] > 0) {
        layers.unshift(c);
      }
    }
    return layers.reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
  }

  return { where, short, finding, isShown, texts, lines, pictures, scroller, colour, over, contrast, ground };
})();
