import regular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import bold from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import title from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url';

/** The files that the page is set in, for pictures that carry their fonts along. */
export const PICTURE_FONT_FILES = [
  { family: 'Noto Sans', weight: 400, url: regular },
  { family: 'Noto Sans', weight: 600, url: bold },
  { family: 'Source Serif 4', weight: 600, url: title },
] as const;
