import { FRAME_HEIGHT_PX } from '../embed/embedHeight.ts';
import type { Locale } from '../i18n/translator.ts';
import { escapeXml } from '../lib/escapeXml.ts';
import { CARD_SIZE } from './pageHead.ts';

/** What a host that asks for no size gets; in a narrower column the frame shrinks. */
const WIDTH_PX = 600;
const KEEP_S = 86_400;

/** Where the answer for a page is: below the site, beside the pages of its language. */
export function oEmbedFile(tripId: string | null, { path }: Locale): string {
  return `${path}oembed/${tripId ?? 'story'}.json`;
}

/**
 * The oEmbed answer for a page (https://oembed.com, `rich`). It is a file, so it cannot obey `maxwidth` and
 * `maxheight`; the frame in it never gets wider than its column, and its page fills any height.
 */
export function oEmbed(
  {
    siteUrl,
    tripId,
    title,
    card,
  }: {
    readonly siteUrl: string;
    readonly tripId: string | null;
    readonly title: string;
    readonly card: { readonly file: string };
  },
  { t, path }: Locale,
): string {
  const src = `${siteUrl}${path}embed/${tripId === null ? '' : `trip/${tripId}/`}`;
  const html = [
    `<iframe src="${escapeXml(src)}" title="${escapeXml(title)}"`,
    `width="${WIDTH_PX}" height="${FRAME_HEIGHT_PX}" loading="lazy" frameborder="0"`,
    'style="max-width:100%"></iframe>',
  ].join(' ');
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: t('product.name'),
    provider_url: siteUrl,
    cache_age: KEEP_S,
    width: WIDTH_PX,
    height: FRAME_HEIGHT_PX,
    html,
    thumbnail_url: `${siteUrl}${card.file}`,
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height,
  };
  return `${JSON.stringify(answer)}\n`;
}
