/** Formats by zone: making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat | null>();

/**
 * The offset of a zone at an instant (milliseconds since 1970) as `+09:00`, from the time-zone
 * database of the runtime; null when it does not know the zone.
 */
export function utcOffsetAt(zone: string, instant: number): string | null {
  const format = formatFor(zone);
  if (format === null || Number.isNaN(instant)) return null;
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  // `GMT+09:00`, and plain `GMT` at zero.
  return name === undefined ? null : name.slice('GMT'.length) || '+00:00';
}

function formatFor(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    // Intl has no other way of saying that it does not know a zone.
  }
  formats.set(zone, format);
  return format;
}
