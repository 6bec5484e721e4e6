// @ts-check
/**
 * `npm run content:schema`: writes the JSON Schemas that let editors complete and check the facts while
 * they are typed. With `--check`, writes nothing and fails when the files are not what would be written.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importSource } from './importSource.mjs';
import { projectFolder } from './runTool.mjs';

const folder = join(projectFolder, 'src/content/schema');

/** @type {{ jsonSchemas: () => Record<string, object> }} */
const { jsonSchemas } = await importSource('/src/dataset/jsonSchemas.ts');
const wanted = new Map(
  Object.entries(jsonSchemas()).map(([name, schema]) => [
    name,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]),
);
const present = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
const leftOver = present.filter((name) => !wanted.has(name));

if (process.argv.includes('--check')) {
  const outdated = [...leftOver];
  for (const [name, text] of wanted) {
    const current = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (current !== text) outdated.push(name);
  }
  for (const name of outdated) {
    console.log(`src/content/schema/${name} is out of date: run \`npm run content:schema\``);
  }
  if (outdated.length === 0) console.log(`${wanted.size} schemas are up to date.`);
  process.exitCode = outdated.length > 0 ? 1 : 0;
} else {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of wanted) await writeFile(join(folder, name), text);
  for (const name of leftOver) await rm(join(folder, name));
  console.log(`${wanted.size} schemas written to src/content/schema.`);
}
