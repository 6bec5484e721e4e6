import type { Translate } from '../i18n/translator.ts';

/** MapLibre's own words, by its names for them; those of controls that this map does not have are left out. */
export function mapWords(t: Translate): Readonly<Record<string, string>> {
  return {
    'Map.Title': t('map.label'),
    'NavigationControl.ZoomIn': t('map.zoomIn'),
    'NavigationControl.ZoomOut': t('map.zoomOut'),
    'AttributionControl.ToggleAttribution': t('map.attribution'),
    'CooperativeGesturesHandler.WindowsHelpText': t('map.gestures.windows'),
    'CooperativeGesturesHandler.MacHelpText': t('map.gestures.mac'),
    'CooperativeGesturesHandler.MobileHelpText': t('map.gestures.touch'),
  };
}
