/**
 * Our map and, unless `panel=0`, our panel, on synthetic trips: the product's own rooms, put together here
 * because the product has no switch for made-up data.
 */
import '../../../src/ui/base.css';
import '../../../src/ui/tokens.css';
import { MapLibreMap } from 'maplibre-gl';
import { createRoot } from 'react-dom/client';
import { loadMapLabels } from '../../../src/dataset/loadMapLabels.ts';
import { FilterBar } from '../../../src/filters/FilterBar.tsx';
import { ShownSummary } from '../../../src/filters/ShownSummary.tsx';
import { LocaleProvider } from '../../../src/i18n/LocaleProvider.tsx';
import { englishLocale } from '../../../src/i18n/localeOf.ts';
import { LiveMap, type MapPhase } from '../../../src/map/LiveMap.tsx';
import { TripDetails } from '../../../src/panel/TripDetails.tsx';
import { TripPanel } from '../../../src/panel/TripPanel.tsx';
import { setFilters } from '../../../src/state/actions.ts';
import { ReaderProvider } from '../../../src/state/ReaderProvider.tsx';
import { createReaderStore } from '../../../src/state/readerStore.ts';
import { publishBench } from './benchContract.ts';
import { isTripMode } from './isTripMode.ts';
import { syntheticDataset } from './syntheticStory.ts';

const query = new URLSearchParams(location.search);
const hasPanel = query.get('panel') !== '0';
const store = createReaderStore(syntheticDataset(Number(query.get('n') ?? 10)));
const labels = loadMapLabels();
const hrefOf = (tripId: string): string => `#${tripId}`;

// The map keeps its MapLibre to itself: it is caught where it first listens to it.
const { on } = MapLibreMap.prototype;
let map: MapLibreMap | null = null;
MapLibreMap.prototype.on = function catchMap(this: MapLibreMap, ...listening: unknown[]) {
  map = this;
  return Reflect.apply(on, this, listening);
} as typeof on;

function onPhase(phase: MapPhase): void {
  if (phase !== 'live' || map === null) return;
  document.documentElement.dataset.map = 'live';
  publishBench(
    map,
    ({ year, modes }) =>
      setFilters(store, {
        years: year === null ? [] : [year],
        modes: modes.length === 3 ? [] : modes.filter(isTripMode),
      }),
    'render',
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('ours.html has no #root.');
createRoot(root).render(
  <LocaleProvider locale={englishLocale()}>
    <ReaderProvider store={store}>
      <div className="panel">
        {hasPanel && (
          <>
            <FilterBar />
            <ShownSummary />
            <TripPanel hrefOf={hrefOf} allHref="#" Details={TripDetails} />
          </>
        )}
      </div>
      <LiveMap
        labels={labels}
        siteUrl={`${location.origin}/`}
        isDark={false}
        gestures="free"
        onPhase={onPhase}
      />
    </ReaderProvider>
  </LocaleProvider>,
);
