import { type ReactNode, useMemo } from 'react';
import { encode } from 'uqr';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './ShareDialog.module.css';

/** Codes of more modules than this are too fine for a phone's camera. */
const MAX_MODULES = 97;

/** An address as a QR code, with the address itself under it. Dark on light in every theme. */
export function QrCode({ url }: { readonly url: string }): ReactNode {
  const { t } = useLocale();
  const code = useMemo(() => drawCode(url), [url]);
  if (code === null) return <p className={styles.note}>{t('share.qrTooLong')}</p>;
  return (
    <figure className={styles.qr}>
      <svg
        role="img"
        aria-label={t('share.qr', { address: url })}
        viewBox={`0 0 ${code.size} ${code.size}`}
        shapeRendering="crispEdges"
      >
        <rect width={code.size} height={code.size} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      <figcaption>{url.replace(/^https?:\/\//, '')}</figcaption>
    </figure>
  );
}

function drawCode(url: string): { readonly size: number; readonly path: string } | null {
  try {
    const { size, data } = encode(url, { ecc: 'M', border: 4 });
    if (size > MAX_MODULES) return null;
    const path = data
      .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
      .join('');
    return { size, path };
  } catch {
    // Longer than any QR code holds.
    return null;
  }
}
