// @ts-check
import { readFile, writeFile } from 'node:fs/promises';

const BEGIN = '<!-- bench:begin, written by npm run bench -->';
const END = '<!-- bench:end -->';

/** @param {number} value */
const ms = (value) => `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`;
/** @param {number} value */
const kb = (value) => `${(value / 1000).toFixed(1)} kB`;
/** @param {number} value */
const mb = (value) => `${(value / 1e6).toFixed(1)} MB`;
/** @param {number | null | undefined} value nothing where it was not measured */
const fps = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? `${value.toFixed(0)} fps` : '';
/** @param {boolean | null} value */
const yesNo = (value) => (value === null ? '' : { true: 'yes', false: 'no' }[`${value}`]);
/** @param {number} value @param {number | undefined} yardstick */
const ratio = (value, yardstick = 0) => (yardstick > 0 ? `${(value / yardstick).toFixed(2)}×` : '');
/** @param {number} value */
const plain = (value) => `${Number(value.toFixed(4))}`;

/** @type {readonly { key: keyof import('./measureLoad.mjs').LoadFigures, name: string, format: (value: number) => string, aim?: number }[]} */
const loadRows = [
  { key: 'visible', name: 'Routes visible', format: ms, aim: 0.25 },
  { key: 'live', name: 'Live map drawn', format: ms, aim: 1.1 },
  { key: 'firstPaint', name: 'First contentful paint', format: ms },
  { key: 'largestPaint', name: 'Largest contentful paint', format: ms },
  { key: 'blockedUntilVisible', name: 'Blocked until routes are visible', format: ms, aim: 0.1 },
  { key: 'blockedUntilLive', name: 'Blocked until the map is live', format: ms },
  { key: 'shift', name: 'Layout shift', format: plain },
  {
    key: 'arrivedUntilVisible',
    name: 'Bytes arrived until routes are visible',
    format: kb,
    aim: 0.06,
  },
  { key: 'requestsUntilVisible', name: 'Requests begun until routes are visible', format: plain },
  { key: 'bytesUntilLive', name: 'Bytes until the map is live', format: kb },
  { key: 'requestsUntilLive', name: 'Requests until the map is live', format: plain },
  { key: 'heap', name: 'JavaScript heap', format: mb },
];

/**
 * Puts the tables between the marks of the page of documentation.
 *
 * @param {any} results
 * @param {string} file
 */
export async function writeReport(results, file) {
  const text = reportText(results);
  const page = await readFile(file, 'utf8').catch(() => `# Benchmark\n\n${BEGIN}\n${END}\n`);
  const [head = ''] = page.split(BEGIN);
  const tail = page.split(END)[1] ?? '\n';
  await writeFile(file, `${head}${BEGIN}\n\n${text}\n${END}${tail}`);
}

/** @param {any} results */
export function reportText({ day, machine, load, filter, calm, playback, rates }) {
  const parts = [
    `${day}: ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}, ${machine.browser}.`,
  ];
  if (load !== undefined) {
    for (const [condition, { plain: other, ours }] of Object.entries(load)) {
      parts.push(
        table(
          [
            condition === 'phone' ? 'Emulated phone' : 'This machine',
            'plain MapLibre',
            'ours',
            'ratio',
            'aim',
          ],
          loadRows.map(({ key, name, format, aim }) => [
            name,
            format(other[key]),
            format(ours[key]),
            ratio(ours[key], other[key]),
            aim !== undefined && condition === 'phone' ? `${aim}×` : '',
          ]),
        ),
      );
    }
  }
  if (filter !== undefined) {
    for (const [size, ways] of Object.entries(filter)) {
      const base = ways['set-filter'];
      parts.push(
        table(
          [
            `${Number(size).toLocaleString('en-US')} trips`,
            'frame p50',
            'p95',
            'ratio',
            'script',
            'drawn p50',
            'p95',
            'ratio',
            'empty frame',
            'at once',
            'dragging',
            'heap',
          ],
          Object.entries(ways).map(([way, figures]) => {
            if (typeof figures === 'string') return [way, figures, ...Array(10).fill('')];
            const { undrawn, drawn, heap } = figures;
            return [
              way,
              ms(undrawn.frame50),
              ms(undrawn.frame95),
              ratio(undrawn.frame50, base?.undrawn?.frame50),
              ms(undrawn.script50),
              ...(drawn === null
                ? Array(6).fill('')
                : [
                    ms(drawn.frame50),
                    ms(drawn.frame95),
                    ratio(drawn.frame50, base?.drawn?.frame50),
                    ms(drawn.repaint50),
                    yesNo(drawn.isShown),
                    fps(drawn.framesPerSecond),
                  ]),
              mb(heap),
            ];
          }),
        ),
      );
    }
  }
  if (calm !== undefined) {
    const { idle, actions } = calm;
    parts.push(
      `Idle for ${idle.seconds} s: ${idle.frames} animation frames, ${idle.timers} timers, ${idle.draws} draw calls. After ${actions.count} random actions the heap is ${mb(actions.heapAfter)}, ${(actions.growth * 100).toFixed(1)} % more than the ${mb(actions.settledHeap)} it had settled at.`,
    );
  }
  if (playback !== undefined) {
    const { seconds, trip, comparison } = playback;
    const played = [
      { what: 'Playback, 65 hours by rail', figures: trip },
      { what: 'Comparison, Hanoi by rail and Singapore by air', figures: comparison },
    ].filter(({ figures }) => figures !== undefined);
    for (const { what, figures } of played) {
      parts.push(
        table(
          [what, 'frame p50', 'p95', 'within 20 ms', 'fps', 'script a frame', 'draw calls'],
          Object.entries(figures.speeds).map(([speed, at]) => [
            `${speed}, ${seconds} s`,
            ms(at.frame50),
            ms(at.frame95),
            `${(at.onTime * 100).toFixed(0)} %`,
            at.framesPerSecond.toFixed(0),
            ms(at.script),
            plain(at.draws),
          ]),
        ),
        `The heap goes from ${mb(figures.heapBefore)} to ${mb(figures.heapAfter)} meanwhile.`,
      );
    }
  }
  if (rates !== undefined) {
    parts.push(
      table(
        ['Frames per second', 'this machine', 'a processor four times slower'],
        Object.entries(rates).map(([what, { machine: here, phone }]) => [
          what,
          here.toFixed(0),
          phone.toFixed(0),
        ]),
      ),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}
