// @ts-check
/**
 * What the page itself can tell, collected by a script that runs before any of its own.
 *
 * @typedef {object} PageRecord
 * @property {number} firstPaint
 * @property {number} largestPaint
 * @property {number | null} routesFrame the first frame after the whole poster was in the document
 * @property {{ start: number, duration: number }[]} longTasks
 * @property {{ at: number, value: number }[]} shifts
 * @property {Record<'frames' | 'timers' | 'draws', number>} work callbacks and draw calls so far
 */

/** Runs in the page. */
export function observePage() {
  /** @type {PageRecord} */
  const record = {
    firstPaint: 0,
    largestPaint: 0,
    routesFrame: null,
    longTasks: [],
    shifts: [],
    work: { frames: 0, timers: 0, draws: 0 },
  };
  Object.assign(window, { pageRecord: record });
  /** @param {string} type @param {(entry: any) => void} note */
  const observe = (type, note) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry);
    }).observe({ type, buffered: true });
  };
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') record.firstPaint = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    record.largestPaint = startTime;
  });
  observe('longtask', ({ startTime, duration }) => {
    record.longTasks.push({ start: startTime, duration });
  });
  observe('layout-shift', ({ startTime, value, hadRecentInput }) => {
    if (!hadRecentInput) record.shifts.push({ at: startTime, value });
  });

  const requestFrame = window.requestAnimationFrame.bind(window);
  // Routes are in the document when what follows the poster is, or the document is whole.
  const look = () => {
    const isThere = document.querySelector('a[data-route]') !== null;
    if (isThere && document.readyState !== 'loading') {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        record.routesFrame = performance.now();
        channel.port1.close();
      };
      channel.port2.postMessage(null);
    } else if (document.documentElement?.dataset.map !== 'live') {
      requestFrame(look);
    }
  };
  requestFrame(look);

  window.requestAnimationFrame = (callback) =>
    requestFrame((time) => {
      record.work.frames += 1;
      callback(time);
    });
  const setLater = window.setTimeout.bind(window);
  const setEvery = window.setInterval.bind(window);
  /** @param {Function} callback @param {any[]} rest */
  const counted = (callback, rest) => () => {
    record.work.timers += 1;
    callback(...rest);
  };
  Object.assign(window, {
    setTimeout: (
      /** @type {Function} */ callback,
      /** @type {number} */ ms,
      /** @type {any[]} */ ...rest
    ) => setLater(counted(callback, rest), ms),
    setInterval: (
      /** @type {Function} */ callback,
      /** @type {number} */ ms,
      /** @type {any[]} */ ...rest
    ) => setEvery(counted(callback, rest), ms),
  });
  for (const name of /** @type {const} */ (['drawElements', 'drawArrays'])) {
    const draw = /** @type {Function} */ (WebGL2RenderingContext.prototype[name]);
    Object.assign(WebGL2RenderingContext.prototype, {
      [name](/** @type {any[]} */ ...values) {
        record.work.draws += 1;
        return draw.apply(this, values);
      },
    });
  }
}
