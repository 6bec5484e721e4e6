import type { Page } from '@playwright/test';

/**
 * What is wrong with the layout of the page as it stands: it, or a part that is no table, scrolls sideways; a text
 * ends outside of what clips it, off the screen, or under something that it is no part of. Of an open dialog, that
 * alone. A text that is shortened with an ellipsis is meant to be: it stands in whole where it is opened.
 */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults = new Set<string>();
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth + 1) faults.add(`the page scrolls sideways: ${scrollWidth} px`);

    const nameOf = (element: Element): string =>
      `<${element.localName}> “${(element.textContent ?? '').trim().slice(0, 30)}”`;
    const scrolls = ({ overflowX, overflowY }: CSSStyleDeclaration): boolean =>
      /auto|scroll/.test(overflowX + overflowY);
    const clips = ({ overflowX, overflowY }: CSSStyleDeclaration): boolean =>
      /hidden|clip/.test(overflowX + overflowY);
    /** The element and what it is a part of, up to what stands in place on the screen. */
    const ancestry = (element: Element): readonly Element[] => {
      const isLast = getComputedStyle(element).position === 'fixed';
      const parent = isLast ? null : element.parentElement;
      return parent === null ? [element] : [element, ...ancestry(parent)];
    };
    const isWide = (box: Element): boolean =>
      box.querySelector('table') !== null || box.matches('pre, textarea');

    const isCutAcross = (box: DOMRect, rect: DOMRect): boolean =>
      rect.left < box.left - 1 || rect.right > box.right + 1;
    const isCutAbove = (box: DOMRect, rect: DOMRect): boolean =>
      rect.top < box.top - 2 || rect.bottom > box.bottom + 2;

    /** Whether a text in a box that scrolls is scrolled out of sight, or may be. */
    const isScrolledAway = (box: Element, rect: DOMRect, what: string): boolean => {
      if (isWide(box)) return true;
      const isOneWay = getComputedStyle(box).overflowX === 'hidden';
      if (isOneWay && isCutAcross(box.getBoundingClientRect(), rect)) {
        faults.add(`${what} is cut off by ${nameOf(box)}`);
      }
      if (!isOneWay && box.scrollWidth - box.clientWidth > 1) {
        const edge = box.getBoundingClientRect().right;
        const widest = [...box.querySelectorAll('*')].filter(
          (part) => part.getBoundingClientRect().right > edge + 1,
        );
        faults.add(`${nameOf(box)} scrolls sideways for ${widest.map(nameOf).slice(-2)}`);
      }
      const { left, top, right, bottom } = box.getBoundingClientRect();
      const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
      // At the very edge a point is on neither side of it.
      return x < left + 2 || x > right - 2 || y < top + 2 || y > bottom - 2;
    };
    /** Whether nothing more is to be asked of a text in this box. */
    const settles = (box: Element, rect: DOMRect, what: string): boolean => {
      const style = getComputedStyle(box);
      // For screen readers alone.
      if (style.clipPath !== 'none') return true;
      if (style.display === 'inline') return false;
      if (scrolls(style)) return isScrolledAway(box, rect, what);
      if (!clips(style)) return false;
      const area = box.getBoundingClientRect();
      const isShortened = style.textOverflow === 'ellipsis';
      if (isCutAbove(area, rect) || (isCutAcross(area, rect) && !isShortened)) {
        faults.add(`${what} is cut off by ${nameOf(box)}`);
      }
      return isShortened;
    };

    const coverOf = (parent: Element, rect: DOMRect): Element | null => {
      const over = document.elementFromPoint(
        rect.left + rect.width / 2,
        rect.top + rect.height / 2,
      );
      if (over === null || over.contains(parent) || parent.contains(over)) return null;
      // A control that is not seen lies over its label; what no pointer meets is not found by one.
      if (getComputedStyle(over).opacity === '0') return null;
      if (getComputedStyle(parent).pointerEvents === 'none') return null;
      // What stays in place while the rest scrolls covers something at any time.
      const isInPlace = ancestry(over).some(
        (box) => !box.contains(parent) && /sticky|fixed/.test(getComputedStyle(box).position),
      );
      return isInPlace ? null : over;
    };

    const check = (parent: Element, rect: DOMRect, what: string): void => {
      if (ancestry(parent).some((box) => settles(box, rect, what))) return;
      if (rect.left < -1 || rect.right > clientWidth + 1) faults.add(`${what} is off the screen`);
      const cover = coverOf(parent, rect);
      if (cover !== null) faults.add(`${what} is under ${nameOf(cover)}`);
    };

    const top = document.querySelector('dialog[open]') ?? document.body;
    const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
      parentElement?.closest('svg, script, option, noscript') == null &&
      parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_REJECT,
    );
    const range = document.createRange();
    while (texts.nextNode() !== null) {
      const { parentElement, textContent } = texts.currentNode;
      const what = `“${(textContent ?? '').trim().slice(0, 40)}”`;
      if (what.length < 3 || parentElement === null) continue;
      range.selectNodeContents(texts.currentNode);
      for (const rect of range.getClientRects())
        if (rect.width > 1) check(parentElement, rect, what);
    }
    return [...faults];
  });
}

/** The spacing that a reader may ask for (WCAG 1.4.12), in a style sheet that the page's policy does not ask about. */
export function spaceText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}' +
        'p{margin-block-end:2em!important}',
    );
    document.adoptedStyleSheets = [sheet];
  });
}

/**
 * Puts what the page says into a language that nobody speaks, in place: `longer` by two fifths, as a translation may
 * turn out; or `rtl`, from right to left, by the mark that turns a text round.
 */
export function speakPseudo(page: Page, kind: 'longer' | 'rtl'): Promise<void> {
  return page.evaluate((isRtl) => {
    // Words no longer than words are.
    const filler = 'ýžáíé úůěřč '.repeat(99);
    const speak = (said: string): string => {
      if (isRtl) return `\u202e${said}\u202c`;
      // A number grows in no language.
      const extra = /\p{L}/u.test(said) ? Math.ceil(said.length * 0.4) : 0;
      return `\u2060${said} ${filler.slice(0, extra)}`;
    };
    if (isRtl) document.documentElement.dir = 'rtl';
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (text) =>
      text.parentElement?.closest('svg, script, style') == null
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_REJECT,
    );
    while (texts.nextNode() !== null) {
      const text = texts.currentNode as Text;
      const isSpoken = /^[\u202e\u2060]/.test(text.data);
      if (!isSpoken && text.data.trim() !== '') text.data = speak(text.data);
    }
  }, kind === 'rtl');
}
