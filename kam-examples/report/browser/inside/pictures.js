// Runs in the page: labels of pictures keep apart, stay inside, stand out from what is behind them, and are said in words.
kamCheck.picture = () => {
  const { finding, pictures, short, colour, over, contrast, ground } = kamCheck;
  const SHAPES = 'rect, path, line, circle, ellipse, polygon, polyline';
  const LEAST_WORDS = 20;
  const found = [];
  const pen = document.createElement('canvas').getContext('2d');

  /** Where the ink of a text lies, in the picture's own units; a font's full height would make neighbours overlap. */
  function ink(text) {
    const style = getComputedStyle(text);
    const box = text.getBBox();
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const size = pen.measureText(text.textContent);
    const start = text.getNumberOfChars() > 0 ? text.getStartPositionOfChar(0) : { y: box.y + box.height };
    const inner = { left: box.x, right: box.x + box.width,
      top: start.y - size.actualBoundingBoxAscent, bottom: start.y + size.actualBoundingBoxDescent };
    const matrix = text.ownerSVGElement.getScreenCTM().inverse().multiply(text.getScreenCTM());
    const corners = [[inner.left, inner.top], [inner.right, inner.top], [inner.left, inner.bottom], [inner.right, inner.bottom]]
      .map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix));
    return { left: Math.min(...corners.map(c => c.x)), right: Math.max(...corners.map(c => c.x)),
      top: Math.min(...corners.map(c => c.y)), bottom: Math.max(...corners.map(c => c.y)) };
  }

  function paint(value, opacity) {
    const c = colour(value);
    return c && [c[0], c[1], c[2], c[3] * Number(opacity)];
  }

  /** The colours that shapes put onto a point, from the lowest. */
  function layers(shapes, svg, x, y) {
    const result = [];
    for (const shape of shapes) {
      const to = shape.getScreenCTM().inverse().multiply(svg.getScreenCTM());
      const point = new DOMPoint(x, y).matrixTransform(to);
      const style = getComputedStyle(shape);
      const fill = style.fill === 'none' ? null : paint(style.fill, style.fillOpacity * style.opacity);
      if (fill && shape.isPointInFill(point)) {
        result.push(fill);
      }
      const stroke = style.stroke === 'none' ? null : paint(style.stroke, style.strokeOpacity * style.opacity);
      if (stroke && shape.isPointInStroke(point)) {
        result.push(stroke);
      }
    }
    return result;
  }

  function near(shape, box, svg) {
    const b = shape.getBoundingClientRect();
    const to = svg.getScreenCTM().inverse();
    const low = new DOMPoint(b.left, b.top).matrixTransform(to);
    const high = new DOMPoint(b.right, b.bottom).matrixTransform(to);
    return low.x - 4 <= box.right && high.x + 4 >= box.left && low.y - 4 <= box.bottom && high.y + 4 >= box.top;
  }

  function stands(text, box, svg) {
    const style = getComputedStyle(text);
    const letters = parseFloat(style.fontSize);
    const large = letters >= 24 || (letters >= 18.66 && Number(style.fontWeight) >= 700);
    const asked = large ? 3 : 4.5;
    const own = paint(style.fill, style.fillOpacity * style.opacity);
    const page = ground(svg);
    const close = [...svg.querySelectorAll(SHAPES)].filter(s => near(s, box, svg));
    const before = close.filter(s => s.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
    const after = close.filter(s => !before.includes(s));
    let worst = 21;
    for (let x = box.left + 1; x < box.right; x += 2) {
      for (const share of [0.15, 0.5, 0.85]) {
        const y = box.top + share * (box.bottom - box.top);
        if (after.length > 0 && layers(after, svg, x, y).length > 0) {
          return finding('covered-text', text, short(text.textContent));
        }
        const behind = layers(before, svg, x, y).reduce((below, layer) => over(layer, below), page);
        worst = Math.min(worst, contrast(over(own, behind), behind));
      }
    }
    return worst < asked
      ? finding('picture-contrast', text, `${worst.toFixed(2)} of ${asked}: ${short(text.textContent)}`)
      : null;
  }

  for (const svg of pictures()) {
    const view = svg.viewBox.baseVal;
    const room = view && view.width > 0 ? view
      : { x: 0, y: 0, width: svg.clientWidth, height: svg.clientHeight };
    const texts = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim());
    const boxes = texts.map(ink);
    boxes.forEach((box, i) => {
      if (box.left < room.x - 0.5 || box.right > room.x + room.width + 0.5
          || box.top < room.y - 0.5 || box.bottom > room.y + room.height + 0.5) {
        found.push(finding('picture-edge', texts[i], short(texts[i].textContent)));
      }
      for (let j = 0; j < i; j++) {
        const other = boxes[j];
        if (box.left < other.right - 0.5 && other.left < box.right - 0.5
            && box.top < other.bottom - 0.5 && other.top < box.bottom - 0.5) {
          found.push(finding('picture-overlap', texts[i], `${short(texts[j].textContent)} / ${short(texts[i].textContent)}`));
        }
      }
      const faint = stands(texts[i], box, svg);
      if (faint) {
        found.push(faint);
      }
    });
    for (const shape of svg.querySelectorAll(SHAPES)) {
      const box = shape.getBBox();
      if (!shape.closest('defs') && (box.x < room.x - 1 || box.x + box.width > room.x + room.width + 1
          || box.y < room.y - 1 || box.y + box.height > room.y + room.height + 1)) {
        found.push(finding('picture-edge', shape, shape.localName + ' leaves the picture'));
      }
    }
    const labelled = (svg.getAttribute('aria-labelledby') || '').split(/\s+/).filter(Boolean)
      .map(id => document.getElementById(id)?.textContent ?? '').join(' ');
    const words = svg.getAttribute('aria-label') || labelled || svg.querySelector(':scope > title')?.textContent || '';
    const hidden = svg.getAttribute('aria-hidden') === 'true';
    if (!hidden && (svg.getAttribute('role') !== 'img' || words.trim().length < LEAST_WORDS)) {
      found.push(finding('picture-alternative', svg, 'says nothing to those who do not see it'));
    }
  }
  for (const image of document.querySelectorAll('img')) {
    if (!image.hasAttribute('alt')) {
      found.push(finding('picture-alternative', image, 'no alt'));
    }
  }
  return found;
};
