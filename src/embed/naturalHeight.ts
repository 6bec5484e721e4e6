/**
 * How high the embedded content wants to be, in whole px: what its parts measure, and for the map, which
 * fills whatever height it is given, the height that the styles name for this width (`--map-height`). It
 * depends on the width of the frame and never on its height, so that a host that obeys does not change the
 * answer. Null while nothing is laid out: in a frame that is not displayed.
 *
 * The parts are the elements marked `data-part` below `root`; `--list-beside` says that the list stands
 * beside filters and map instead of below them, `--head-beside` that head and list stand beside the map.
 */
export function naturalHeight(root: HTMLElement): number | null {
  const map = root.querySelector('[data-part="map"]');
  if (map === null || root.getBoundingClientRect().width === 0) return null;
  const style = getComputedStyle(map);
  const heightOf = (part: 'head' | 'filters' | 'list' | 'foot'): number =>
    root.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect().height ?? 0;
  const mapPx = Number.parseFloat(style.getPropertyValue('--map-height')) || 0;
  const is = (property: '--list-beside' | '--head-beside'): boolean =>
    style.getPropertyValue(property).trim() === '1';
  const [head, list, foot] = [heightOf('head'), heightOf('list'), heightOf('foot')];
  if (is('--head-beside')) return Math.ceil(Math.max(head + list, mapPx) + foot);
  const middle = heightOf('filters') + mapPx;
  return Math.ceil(head + (is('--list-beside') ? Math.max(middle, list) : middle + list) + foot);
}
