/** No height outside of these is one that the page would tell. */
const RANGE_PX = [100, 4000] as const;

/**
 * The height in px that a message of an embed page tells, in the form that AMP gave it; null for everything
 * else. For whoever made the frame and has made sure that the message is of its window.
 */
export function frameHeightOf(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { sentinel, type, height } = data as Readonly<Record<string, unknown>>;
  const [least, most] = RANGE_PX;
  return sentinel === 'amp' &&
    type === 'embed-size' &&
    typeof height === 'number' &&
    height >= least &&
    height <= most
    ? height
    : null;
}
