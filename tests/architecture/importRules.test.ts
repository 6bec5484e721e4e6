import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkArchitecture, type Violation } from './checkArchitecture.ts';
import { importRules } from './importRules.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

function readSources(): Record<string, string> {
  const files = readdirSync(join(projectFolder, 'src'), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((file) => file.isFile())
      .map((file) => {
        const path = join(file.parentPath, file.name);
        return [relative(projectFolder, path).split(sep).join('/'), readFileSync(path, 'utf8')];
      }),
  );
}

describe('the source of this project', () => {
  const sources = readSources();
  const report = checkArchitecture(sources, importRules);

  it('keeps the rules', () => {
    expect(
      report.violations.map(({ file, rule, message }) => `${file} [${rule}] ${message}`),
    ).toEqual([]);
  });

  // A checker that sees nothing finds nothing wrong. These numbers only ever need to grow.
  it('was really seen', () => {
    expect(report.fileCount).toBeGreaterThanOrEqual(30);
    expect(report.edgeCount).toBeGreaterThanOrEqual(60);
    expect(report.packageImportCount).toBeGreaterThanOrEqual(10);
  });

  it('has every room of the table, so that no row is a leftover', () => {
    expect(report.roomsSeen).toEqual(Object.keys(importRules.rooms).sort());
  });
});

/** The violations of a made-up project. Files that matter to no rule may be left empty. */
function check(files: Record<string, string>): readonly Violation[] {
  return checkArchitecture(files, importRules).violations;
}

function rulesBroken(files: Record<string, string>): string[] {
  return check(files).map(({ rule, file }) => `${rule} ${file}`);
}

const leaf = 'export const leaf = 1;';

describe('rooms', () => {
  it('lets a room import what the table lists, and itself', () => {
    const files = {
      'src/lib/result.ts': leaf,
      'src/domain/trip.ts': "import { leaf } from '../lib/result.ts';",
      'src/state/store.ts': "import { leaf } from '../domain/trip.ts';\nimport './actions';",
      'src/state/actions.ts': leaf,
      'src/app/App.tsx': "import '../state/store.ts';",
      'src/main.tsx': "import './app/App';",
    };
    expect(checkArchitecture(files, importRules)).toEqual({
      violations: [],
      fileCount: 6,
      edgeCount: 5,
      packageImportCount: 0,
      roomsSeen: ['app', 'domain', 'lib', 'main', 'state'],
    });
  });

  it.each([
    ['an import', "import { leaf } from '../map/camera.ts';"],
    ['an import for its effect', "import '../map/camera.ts';"],
    ['a type import', "import type { leaf } from '../map/camera.ts';"],
    ['an inline type import', "import { type leaf } from '../map/camera.ts';"],
    ['a re-export', "export { leaf } from '../map/camera.ts';"],
    ['a re-export of types', "export type { leaf } from '../map/camera.ts';"],
    ['a re-export of everything', "export * from '../map/camera.ts';"],
    ['a dynamic import', "export const later = () => import('../map/camera.ts');"],
    ['a dynamic import by template', 'export const later = () => import(`../map/camera.ts`);'],
    ['a type query', "export type Camera = typeof import('../map/camera.ts');"],
    ['an import type', "export type Camera = import('../map/camera.ts').Camera;"],
    ['a query for Vite', "import source from '../map/camera.ts?raw';"],
    ['an asset URL', "new URL('../map/camera.ts', import.meta.url);"],
    ['a glob', "import.meta.glob('../map/*.ts');"],
    ['a list of globs', "import.meta.glob(['./*.ts', '../map/*.ts'], { eager: true });"],
    ['a path without its ending', "import { leaf } from '../map/camera';"],
    ['a path from the root', "import { leaf } from '/src/map/camera.ts';"],
  ])('sees %s', (_, source) => {
    const files = { 'src/map/camera.ts': leaf, 'src/panel/list.ts': source };
    expect(rulesBroken(files)).toEqual(['room src/panel/list.ts']);
  });

  it('counts CSS modules and JSON as part of their room', () => {
    const files = {
      'src/map/Map.module.css': '',
      'src/content/places.json': '{}',
      'src/panel/list.ts':
        "import styles from '../map/Map.module.css';\nimport places from '../content/places.json';",
    };
    expect(rulesBroken(files)).toEqual(['room src/panel/list.ts', 'room src/panel/list.ts']);
  });

  it('lets only dataset read the content', () => {
    const glob = "import.meta.glob('../content/trips/*.json', { eager: true });";
    const trip = { 'src/content/trips/hanoi-2019-02.json': '{}' };
    expect(rulesBroken({ ...trip, 'src/dataset/read.ts': glob })).toEqual([]);
    expect(rulesBroken({ ...trip, 'src/domain/read.ts': glob })).toEqual([
      'room src/domain/read.ts',
    ]);
  });

  it('does not let a sibling in by the back', () => {
    const files = {
      'src/share/export.ts': "import '../poster/Poster.tsx';",
      'src/poster/Poster.tsx': "import '../share/export.ts';",
    };
    expect(rulesBroken(files)).toContain('room src/poster/Poster.tsx');
    expect(rulesBroken(files)).not.toContain('room src/share/export.ts');
  });

  it('keeps entries and app where they are', () => {
    const files = { 'src/main.tsx': leaf, 'src/app/App.tsx': "import '../main.tsx';" };
    expect(rulesBroken(files)).toEqual(['room src/app/App.tsx']);
  });

  it('knows no room that is not in the table', () => {
    expect(rulesBroken({ 'src/weather/Forecast.tsx': leaf })).toEqual([
      'room src/weather/Forecast.tsx',
    ]);
    expect(rulesBroken({ 'src/setup.ts': leaf })).toEqual(['room src/setup.ts']);
  });

  it('does not leave src', () => {
    const source = "import '../../tests/fixtures/trips.ts';\nimport '../../package.json';";
    expect(rulesBroken({ 'src/app/App.test.tsx': source })).toEqual([
      'room src/app/App.test.tsx',
      'room src/app/App.test.tsx',
    ]);
  });

  it('has no code among the facts', () => {
    expect(rulesBroken({ 'src/content/trips.ts': leaf })).toEqual([
      'code-in-content src/content/trips.ts',
    ]);
  });
});

describe('packages', () => {
  it.each([
    ['src/domain/distance.ts', "import { length } from '@turf/turf';"],
    ['src/map/features.ts', "import type { Feature } from 'geojson';"],
    ['src/dataset/parse.ts', "import * as v from 'valibot';"],
    ['src/state/store.ts', "import { createStore } from 'zustand/vanilla';"],
    ['src/state/StoreProvider.tsx', "import { createContext } from 'react';"],
    ['src/map/worker.ts', "import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';"],
    ['src/map/land.ts', "import atlas from 'world-atlas/countries-50m.json';"],
    ['src/main.tsx', "import { hydrateRoot } from 'react-dom/client';"],
    ['src/ui/Icon.tsx', "import { Map } from 'lucide-react';"],
    ['src/lib/result.test.ts', "import fc from 'fast-check';\nimport { it } from 'vitest';"],
  ])('%s may: %s', (path, source) => {
    expect(check({ [path]: source })).toEqual([]);
  });

  it.each([
    ['src/map/line.ts', "import { length } from '@turf/turf';"],
    ['src/map/features.ts', "import { Feature } from 'geojson';"],
    ['src/panel/features.ts', "import type { Feature } from 'geojson';"],
    ['src/map/parse.ts', "import * as v from 'valibot';"],
    ['src/app/store.ts', "import { createStore } from 'zustand/vanilla';"],
    ['src/state/store.ts', "import { useState } from 'react';"],
    ['src/app/App.tsx', "import { Map } from 'maplibre-gl';"],
    ['src/app/App.tsx', "import type { Map } from 'maplibre-gl';"],
    ['src/poster/Poster.tsx', "import { renderToString } from 'react-dom/server';"],
    ['src/panel/Panel.tsx', "import { Map } from 'lucide-react';"],
    ['src/panel/Panel.tsx', "import _ from 'lodash';"],
    ['src/app/files.ts', "import { readFileSync } from 'node:fs';"],
    ['src/lib/result.ts', "import fc from 'fast-check';"],
    ['src/lib/result.test.ts', "import { length } from '@turf/turf';"],
  ])('%s may not: %s', (path, source) => {
    expect(rulesBroken({ [path]: source })).toEqual([`package ${path}`]);
  });

  it('sees the React that JSX brings along', () => {
    expect(rulesBroken({ 'src/i18n/Message.tsx': 'export const Message = () => <b />;' })).toEqual([
      'package src/i18n/Message.tsx',
    ]);
  });
});

describe('reach', () => {
  it('follows imports to React through other files', () => {
    const files = {
      'src/url/bind.ts': "import { leaf } from '../state/store.ts';",
      'src/state/store.ts': "export { leaf } from './deep.ts';",
      'src/state/deep.ts': "import type { Provider } from './StoreProvider.tsx';",
      'src/state/StoreProvider.tsx': "import { createContext } from 'react';",
    };
    const [violation, ...others] = check(files);
    expect(others).toEqual([]);
    expect(violation).toMatchObject({ rule: 'reach', file: 'src/url/bind.ts' });
    expect(violation?.message).toContain(
      'src/url/bind.ts → src/state/store.ts → src/state/deep.ts → src/state/StoreProvider.tsx → react',
    );
  });

  it('knows that zustand brings React unless it is vanilla', () => {
    const bind = { 'src/url/bind.ts': "import '../state/store.ts';" };
    const bare = { ...bind, 'src/state/store.ts': "import { create } from 'zustand';" };
    const vanilla = {
      ...bind,
      'src/state/store.ts': "import { createStore } from 'zustand/vanilla';",
    };
    expect(rulesBroken(bare)).toEqual(['reach src/url/bind.ts']);
    expect(rulesBroken(vanilla)).toEqual([]);
  });

  it('sees MapLibre', () => {
    const broken = rulesBroken({
      'src/domain/bounds.ts': "import type { Map } from 'maplibre-gl';",
    });
    expect(broken).toContain('reach src/domain/bounds.ts');
  });

  it('sees JSX', () => {
    const files = { 'src/format/date.tsx': 'export const date = <time />;' };
    expect(rulesBroken(files)).toContain('reach src/format/date.tsx');
  });
});

describe('files', () => {
  it('have no cycles, whether of values or of types', () => {
    const files = {
      'src/domain/trip.ts': "import { leg } from './leg.ts';",
      'src/domain/leg.ts': "export { stop } from './stop.ts';",
      'src/domain/stop.ts': "import type { Trip } from './trip.ts';",
      'src/domain/other.ts': "import './trip.ts';\nimport './stop.ts';",
    };
    expect(rulesBroken(files)).toEqual(['cycle src/domain/trip.ts']);
    expect(rulesBroken({ 'src/lib/self.ts': "import './self.ts';" })).toEqual([
      'cycle src/lib/self.ts',
    ]);
  });

  it('are imported by paths that exist', () => {
    expect(rulesBroken({ 'src/lib/a.ts': "import './gone.ts';" })).toEqual([
      'unresolved src/lib/a.ts',
    ]);
    expect(rulesBroken({ 'src/ui/A.tsx': "import './A.module.css';" })).toEqual([
      'unresolved src/ui/A.tsx',
    ]);
  });

  it.each([
    'src/domain/index.ts',
    'src/ui/Card/index.tsx',
    'src/domain/utils.ts',
    'src/domain/types.ts',
    'src/map/mapHelpers.ts',
    'src/map/constants.test.ts',
    'src/map/utils/line.ts',
  ])('are not named %s', (path) => {
    expect(rulesBroken({ [path]: leaf })).toEqual([`name ${path}`]);
  });

  it('can be read', () => {
    expect(rulesBroken({ 'src/lib/broken.ts': 'export const = ;' })).toEqual([
      'unreadable src/lib/broken.ts',
    ]);
    expect(
      rulesBroken({ 'src/lib/a.ts': 'export const a = (name: string) => import(name);' }),
    ).toEqual(['unreadable src/lib/a.ts']);
  });
});

describe('calls', () => {
  it.each([
    'map.flyTo({ zoom: 3 });',
    'map?.fitBounds(bounds);',
    "map.getSource('routes')?.setData(features);",
    "map['addLayer'](layer);",
  ])('%s only in src/map', (call) => {
    const source = `declare const map: any, bounds: any, features: any, layer: any;\n${call}`;
    expect(rulesBroken({ 'src/panel/list.ts': source })).toEqual(['call src/panel/list.ts']);
    expect(rulesBroken({ 'src/map/camera.ts': source })).toEqual([]);
  });

  it('are told from a plain function of that name', () => {
    const source = 'declare function setFilter(year: number): void;\nsetFilter(2019);';
    expect(rulesBroken({ 'src/filters/years.ts': source })).toEqual([]);
  });

  it.each([
    'Date.now()',
    'globalThis.Date.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    'performance.now()',
    'crypto.randomUUID()',
    '[1].map(Math.random)',
  ])('%s not in src/domain', (expression) => {
    const source = `export const value = ${expression};`;
    expect(rulesBroken({ 'src/domain/asOf.ts': source })).toEqual(['clock src/domain/asOf.ts']);
    expect(rulesBroken({ 'src/app/clock.ts': source })).toEqual([]);
  });

  it('let src/domain compute with a date it was given', () => {
    const source = 'export const year = (text: string) => new Date(text).getUTCFullYear();';
    expect(rulesBroken({ 'src/domain/calendarDate.ts': source })).toEqual([]);
  });
});
