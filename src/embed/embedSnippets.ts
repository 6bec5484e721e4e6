import type { DataVersion } from '../domain/dataVersion.ts';
import { escapeXml } from '../lib/escapeXml.ts';
import type { Choices } from '../state/choices.ts';
import { serializeAddress } from '../url/serializeAddress.ts';
import { type EmbedHeight, FRAME_HEIGHT_PX, serializeEmbedHeight } from './embedHeight.ts';
import { EMBED_PARAMETERS, embedParameters } from './embedOptions.ts';

/** What of the map is embedded, and how. */
export interface Embed {
  /** Of the site as readers see it, with a slash at its end. */
  readonly siteUrl: string;
  /** BCP 47 language of the embedded page, and the folder of its pages: `ko` and `ko/`. */
  readonly language: string;
  readonly languagePath: string;
  readonly choices: Choices;
  readonly hasList: boolean;
  readonly height: EmbedHeight;
  /** The version of the facts to keep showing; null for those of today. */
  readonly version: DataVersion | null;
  /** What a screen reader calls the frame. */
  readonly title: string;
  /** The line below the map, which leads to the full one. */
  readonly credit: string;
  /** The picture for where no frame is possible: below the site, and what is to be seen on it. */
  readonly picture: { readonly file: string; readonly alt: string };
}

export const SNIPPETS = ['frame', 'script', 'element', 'amp', 'picture'] as const;
export type Snippet = (typeof SNIPPETS)[number];

/** The address of the embedded page. */
export function embedUrl({
  siteUrl,
  languagePath,
  choices,
  hasList,
  height,
  version,
}: Embed): string {
  return serializeAddress(
    choices,
    embedParameters({ hasList, height: height.kind === 'auto' ? 'auto' : 'fixed', version }),
    `${siteUrl}${languagePath}embed/`,
  );
}

/** The HTML to paste, with every text escaped for where it stands. */
export function embedSnippet(kind: Snippet, embed: Embed): string {
  const lines: Readonly<Record<Snippet, () => readonly string[]>> = {
    frame: () => [frame(embed), credit(embed)],
    script: () => [
      frame(embed),
      credit(embed),
      ...(embed.height.kind === 'auto' ? [listener(embed)] : []),
    ],
    element: () => [...element(embed), credit(embed)],
    amp: () => [...ampFrame(embed), credit(embed)],
    picture: () => [picture(embed), credit(embed)],
  };
  return lines[kind]().join('\n');
}

function fullUrl({ siteUrl, languagePath, choices }: Embed): string {
  return serializeAddress(choices, [], `${siteUrl}${languagePath}`);
}

/** A start tag; an attribute that is true has no value. */
function tag(name: string, attributes: Readonly<Record<string, string | number | true>>): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === true ? ` ${key}` : ` ${key}="${escapeXml(`${value}`)}"`,
  );
  return `<${name}${written.join('')}>`;
}

const credit = (embed: Embed): string =>
  `<p>${tag('a', { href: fullUrl(embed) })}${escapeXml(embed.credit)}</a></p>`;

/** The height for a place that can only have one in px. */
const fallbackPx = ({ height }: Embed): number =>
  height.kind === 'fixed' ? height.px : FRAME_HEIGHT_PX;

function frame(embed: Embed): string {
  const { height } = embed;
  const start = tag('iframe', {
    src: embedUrl(embed),
    title: embed.title,
    loading: 'lazy',
    width: '100%',
    height: fallbackPx(embed),
    // A width of 100 % is not one to every phone; a rule of the host for all frames beats the attribute.
    style: `border:0;width:0;min-width:100%;${
      height.kind === 'ratio'
        ? `height:auto;aspect-ratio:${serializeEmbedHeight(height)}`
        : `height:${fallbackPx(embed)}px`
    }`,
    allow: 'fullscreen',
    referrerpolicy: 'strict-origin-when-cross-origin',
  });
  return `${start}</iframe>`;
}

/** Follows the heights that our frames tell: of a window that is such a frame's, and within reason. */
function listener({ siteUrl }: Embed): string {
  const site = JSON.stringify(siteUrl).replaceAll('<', '\\u003c');
  return `<script>addEventListener("message",function(e){var d=e.data;if(d&&d.sentinel==="amp"&&d.type==="embed-size"&&d.height>=100&&d.height<=4000)document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source&&f.src.indexOf(${site})===0)f.style.height=d.height+"px"})})</script>`;
}

function element(embed: Embed): readonly string[] {
  const { siteUrl, choices, language, height } = embed;
  const { searchParams } = new URL(embedUrl(embed));
  searchParams.delete(EMBED_PARAMETERS.height);
  const start = tag('kim-trips-map', {
    ...(choices.selectedTripId === null ? {} : { trip: choices.selectedTripId }),
    ...(language === 'en' ? {} : { lang: language }),
    ...Object.fromEntries(searchParams),
    ...(height.kind === 'auto' ? {} : { height: serializeEmbedHeight(height) }),
    title: embed.title,
  });
  return [
    `${tag('script', { async: true, src: `${siteUrl}embed.js` })}</script>`,
    `${start}${tag('a', { href: fullUrl(embed) })}${escapeXml(embed.title)}</a></kim-trips-map>`,
  ];
}

/** @see https://amp.dev/documentation/components/amp-iframe: the placeholder lets it stand high on a page */
function ampFrame(embed: Embed): readonly string[] {
  const { siteUrl, picture: card, height, title } = embed;
  const size =
    height.kind === 'ratio'
      ? { layout: 'responsive', width: height.width, height: height.height }
      : { layout: 'fixed-height', height: fallbackPx(embed) };
  return [
    tag('amp-iframe', {
      src: embedUrl(embed),
      title,
      ...size,
      // The full map opens in a tab of its own, which is not to be a sandbox.
      sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
      frameborder: 0,
      ...(height.kind === 'auto' ? { resizable: true } : {}),
    }),
    `  ${tag('amp-img', { layout: 'fill', src: `${siteUrl}${card.file}`, alt: card.alt, placeholder: true })}</amp-img>`,
    ...(height.kind === 'auto'
      ? [
          `  ${tag('div', { overflow: true, tabindex: 0, role: 'button' })}${escapeXml(title)}</div>`,
        ]
      : []),
    '</amp-iframe>',
  ];
}

function picture(embed: Embed): string {
  const { siteUrl, picture: card } = embed;
  const image = tag('img', {
    src: `${siteUrl}${card.file}`,
    alt: card.alt,
    title: embed.title,
    loading: 'lazy',
    width: 1200,
    height: 630,
    style: 'max-width:100%;height:auto',
  });
  return `${tag('a', { href: fullUrl(embed) })}${image}</a>`;
}
