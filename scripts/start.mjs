// @ts-check
/** `npm start`: builds the site and serves it on PORT, or 4173, or the next free port. */
import { join } from 'node:path';
import { projectFolder, runTool } from './runTool.mjs';
import { serve } from './serve.mjs';

const wantedPort = Number(process.env.PORT ?? 4173);

const build = await runTool('build');
if (!build.ok) {
  console.error('The build failed, so there is nothing to serve.');
  process.exit(1);
}

try {
  const { port } = await serve({
    root: join(projectFolder, 'dist'),
    port: wantedPort,
    nextFreePort: true,
  });
  if (port !== wantedPort) console.log(`\nPort ${wantedPort} is taken; using ${port}.`);
  console.log(`\nThe map is at  http://localhost:${port}/\n\nStop it with Ctrl+C.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
