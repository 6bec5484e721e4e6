import { describe, expect, it } from 'vitest';
import { jsonSchemas } from './jsonSchemas.ts';

describe(jsonSchemas, () => {
  const schemas = jsonSchemas();

  it('covers every kind of content file', () => {
    expect(Object.keys(schemas)).toEqual([
      'trip.schema.json',
      'line.schema.json',
      'places.schema.json',
      'people.schema.json',
      'sources.schema.json',
      'claims.schema.json',
      'steps.schema.json',
      'corrections.schema.json',
      'counting.schema.json',
    ]);
  });

  it('speaks draft 2020-12, refuses unknown fields and allows its own address', () => {
    for (const schema of Object.values(schemas)) {
      expect(schema).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: expect.any(String),
        description: expect.any(String),
        type: 'object',
        additionalProperties: false,
        properties: { $schema: { type: 'string' } },
      });
      expect(schema).not.toHaveProperty('required', expect.arrayContaining(['$schema']));
      expect(schema).not.toHaveProperty('$id');
    }
  });

  it('knows what editors complete: choices, required fields and pairs of numbers', () => {
    const trip = schemas['trip.schema.json'];
    expect(trip).toHaveProperty('properties.legs.items.properties.mode.enum', [
      'train',
      'plane',
      'car',
      'foot',
    ]);
    expect(trip).toHaveProperty('required', expect.arrayContaining(['accounts', 'legs']));
    expect(trip).not.toHaveProperty(
      'properties.legs.items.required',
      expect.arrayContaining(['via']),
    );
    expect(schemas['places.schema.json']).toHaveProperty(
      'properties.places.items.properties.lonLat.prefixItems',
      [{ type: 'number' }, { type: 'number' }],
    );
  });

  it('can be written to a file as it is', () => {
    expect(JSON.parse(JSON.stringify(schemas))).toEqual(schemas);
  });
});
