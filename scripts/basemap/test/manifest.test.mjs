import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { outputFiles, readManifest, sha256 } from '../lib/manifest.mjs';
import { labelsFile, repositoryFolder } from '../lib/paths.mjs';

test('the outputs are those of the manifest', async () => {
  const { outputs } = readManifest();

  assert.deepEqual(
    Object.keys(outputs).sort(),
    outputFiles()
      .map((file) => file.slice(repositoryFolder.length + 1))
      .sort(),
  );
  for (const [name, digest] of Object.entries(outputs)) {
    assert.equal(await sha256(join(repositoryFolder, name)), digest, name);
  }
});

test('the fonts were built from the labels as they are', async () => {
  const { inputs } = readManifest();

  assert.equal(
    await sha256(labelsFile),
    inputs['src/content/labels.json'],
    'run `npm run build -- fonts manifest`',
  );
});
