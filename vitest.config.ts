import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compileMessages } from './scripts/compileMessages.mjs';

// Every worker inherits this zone. It is neither the zone of the editors nor of the CI machine, and
// it has a half-hour offset, so a date that goes through local time by mistake shows up as a failure.
process.env.TZ = 'Asia/Kolkata';

export default defineConfig({
  plugins: [compileMessages(), react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Nothing here touches what another file sees, and starting anew for each takes longer than the tests.
          isolate: false,
          include: [
            'src/**/*.test.ts',
            'scripts/*.test.mjs',
            'tests/architecture/**/*.test.ts',
            'tests/content/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['tests/setupDom.ts'],
        },
      },
    ],
  },
});
