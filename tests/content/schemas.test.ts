import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/dataset/jsonSchemas.ts';

describe('the JSON Schemas that editors complete from', () => {
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    it(`${name} on disk is the one of the code (npm run content:schema writes it)`, () => {
      const file = new URL(`../../src/content/schema/${name}`, import.meta.url);
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
    });
  }
});
