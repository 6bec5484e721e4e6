import type { ContentProblem } from '../contentProblem.ts';
import { isInCountry, SWAPPED } from '../coordinateRange.ts';
import type { ContentCheck } from './contentCheck.ts';

/** Every place lies within a coarse frame around its country, where there is one for it. */
export const checkCoordinates: ContentCheck = ({ places }) =>
  [...places.values()].flatMap(({ id, lonLat, country }): ContentProblem[] => {
    if (isInCountry(lonLat, country) !== false) return [];
    const [longitude, latitude] = lonLat;
    return [
      {
        file: 'places.json',
        field: `places[${id}].lonLat`,
        rule: 'coordinate-country',
        ...(isInCountry([latitude, longitude], country) === true
          ? SWAPPED
          : {
              message: `[${longitude}, ${latitude}] is far outside ${country}`,
              fix: 'check the digits, the minus signs and the country',
            }),
      },
    ];
  });
