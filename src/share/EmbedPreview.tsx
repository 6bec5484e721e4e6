import { type ReactNode, useEffect, useRef, useState } from 'react';
import { PREVIEW_WIDTHS, type PreviewWidth } from '../embed/builderAddress.ts';
import { FRAME_HEIGHT_PX } from '../embed/embedHeight.ts';
import { type Embed, embedUrl } from '../embed/embedSnippets.ts';
import { frameHeightOf } from '../embed/frameHeight.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './EmbedPreview.module.css';

/**
 * The embed at work, as somebody else's page would show it: in a frame that follows the heights which the
 * page in it tells, at a width to choose. Where there is less room than that width, it is scrolled sideways.
 */
export function EmbedPreview({
  embed,
  width,
  onWidth,
}: {
  readonly embed: Embed;
  readonly width: PreviewWidth;
  readonly onWidth: (width: PreviewWidth) => void;
}): ReactNode {
  const { t } = useLocale();
  const frame = useRef<HTMLIFrameElement>(null);
  const [toldPx, setToldPx] = useState(FRAME_HEIGHT_PX);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(
    null,
  );
  const { height } = embed;

  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent): void => {
      if (source === null || source !== frame.current?.contentWindow) return;
      const heightPx = frameHeightOf(data);
      if (heightPx !== null) setToldPx(heightPx);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, []);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const sizes = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);

  const px = height.kind === 'fixed' ? height.px : toldPx;
  return (
    <section className={styles.preview} aria-label={t('embed.preview')}>
      <fieldset className={styles.widths}>
        <legend className="visually-hidden">{t('embed.width')}</legend>
        {PREVIEW_WIDTHS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="preview-width"
              checked={width === each}
              onChange={() => onWidth(each)}
            />
            {t(`embed.width.${each}`)}
          </label>
        ))}
        <span className={styles.size}>{size !== null && t('embed.size', size)}</span>
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
      <section className={styles.pane} tabIndex={0} aria-label={t('embed.width')}>
        <iframe
          ref={frame}
          className={styles.frame}
          data-width={width}
          src={embedUrl(embed)}
          title={embed.title}
          // A rule, not an attribute of the served HTML: React sets it through the object model.
          style={
            height.kind === 'ratio'
              ? { aspectRatio: `${height.width} / ${height.height}` }
              : { height: px }
          }
        />
      </section>
    </section>
  );
}
