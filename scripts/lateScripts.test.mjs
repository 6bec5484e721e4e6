// @ts-check
import { describe, expect, it } from 'vitest';
import { lateScripts } from './lateScripts.mjs';

/** @param {object} chunk */
const chunkOf = (chunk) => ({ type: 'chunk', facadeModuleId: null, imports: [], ...chunk });
const built = /** @type {any} */ ({
  output: [
    { type: 'asset', fileName: 'map.css' },
    chunkOf({ fileName: 'page.js', code: 'page', facadeModuleId: '/src/main.tsx' }),
    chunkOf({
      fileName: 'map.js',
      code: 'the whole map',
      facadeModuleId: '/src/map/RouteMap.ts',
      imports: ['library.js', 'drawing.js'],
    }),
    chunkOf({ fileName: 'library.js', code: 'library' }),
    chunkOf({ fileName: 'drawing.js', code: 'draw' }),
  ],
});

describe(lateScripts, () => {
  it('names a module’s script and what that imports, the small ones first', () => {
    expect(lateScripts(built, 'src/map/RouteMap.ts')).toEqual([
      'drawing.js',
      'library.js',
      'map.js',
    ]);
  });

  it('refuses a module that has no script', () => {
    expect(() => lateScripts(built, 'src/map/Other.ts')).toThrow('src/map/Other.ts');
  });
});
