/*
 * `/embed.js`, a script for other people's pages:
 *
 *     <script async src="https://…/embed.js"></script>
 *     <kim-trips-map trip="hanoi-2019-02" theme="dark"></kim-trips-map>
 *
 * It defines the element and nothing else: no global, nothing read or changed but the frame that each element
 * makes in its own shadow. What stands inside the element (a link, say) is for readers without the script.
 */
import { PARAMETERS } from '../url/parameters.ts';
import { FRAME_HEIGHT_PX } from './embedHeight.ts';
import { EMBED_PARAMETERS } from './embedOptions.ts';
import { frameHeightOf } from './frameHeight.ts';

const NAME = 'kim-trips-map';

/** Attributes that go into the address as they are; the page makes sense of them. */
const OF_THE_FRAME: readonly string[] = [EMBED_PARAMETERS.trip, EMBED_PARAMETERS.height];
const QUERY_ATTRIBUTES = [...Object.values(PARAMETERS), ...Object.values(EMBED_PARAMETERS)].filter(
  (name) => !OF_THE_FRAME.includes(name),
);

// A classic script knows itself only while it runs.
const script = document.currentScript as HTMLScriptElement | null;
const site = new URL('.', script?.src ?? document.baseURI);

class TripsMapElement extends HTMLElement {
  static readonly observedAttributes = ['trip', 'lang', 'height', 'title', ...QUERY_ATTRIBUTES];

  readonly #frame = document.createElement('iframe');

  constructor() {
    super();
    this.#frame.loading = 'lazy';
    this.#frame.allow = 'fullscreen';
    this.#frame.referrerPolicy = 'strict-origin-when-cross-origin';
    this.#frame.style.cssText = 'display:block;width:100%;border:0';
    this.attachShadow({ mode: 'open' }).append(this.#frame);
  }

  connectedCallback(): void {
    this.style.display ||= 'block';
    window.addEventListener('message', this.#onMessage);
    this.#update();
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#onMessage);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#update();
  }

  /** A height, from the window of our own frame and no other; without `height` the host wants to follow it. */
  readonly #onMessage = ({ source, data }: MessageEvent): void => {
    if (source !== this.#frame.contentWindow || this.hasAttribute('height')) return;
    const heightPx = frameHeightOf(data);
    if (heightPx !== null) this.#frame.style.height = `${heightPx}px`;
  };

  #update(): void {
    const frame = this.#frame;
    const src = this.#address();
    // Each setting would load it anew.
    if (frame.src !== src) frame.src = src;
    frame.title = this.title || 'Map: Kim Jong Un’s trips abroad';
    const height = this.getAttribute('height');
    const isRatio = height?.includes('/') ?? false;
    frame.style.aspectRatio = isRatio ? `${height}` : '';
    if (isRatio) frame.style.height = 'auto';
    else if (height !== null)
      frame.style.height = `${Number.parseInt(height, 10) || FRAME_HEIGHT_PX}px`;
    else frame.style.height ||= `${FRAME_HEIGHT_PX}px`;
  }

  #address(): string {
    const language = this.getAttribute('lang') ?? 'en';
    const trip = this.getAttribute('trip');
    const prefix = /^[a-z]{2}$/.test(language) && language !== 'en' ? `${language}/` : '';
    const path = trip ? `trip/${encodeURIComponent(trip)}/` : '';
    const url = new URL(`${prefix}embed/${path}`, site);
    for (const name of QUERY_ATTRIBUTES) {
      const value = this.getAttribute(name);
      if (value !== null) url.searchParams.set(name, value);
    }
    if (this.hasAttribute('height')) url.searchParams.set(EMBED_PARAMETERS.height, 'fixed');
    return url.href;
  }
}

// A page with two snippets has this script twice.
if (customElements.get(NAME) === undefined) customElements.define(NAME, TripsMapElement);
