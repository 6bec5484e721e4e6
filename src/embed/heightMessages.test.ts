import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AMP_READY, type Host, heightMessages, IFRAME_RESIZER_READY } from './heightMessages.ts';
import { hostOfAddress, readHostMessage } from './hostMessages.ts';

const REPORT = { heightPx: 640, widthPx: 500, address: 'https://maps.example/embed/' };
const STRANGER: Host = hostOfAddress({ search: '', hash: '' });

/** What iframe-resizer's hosts send first, versions 4 and 5. */
const INIT_4 =
  '[iFrameSizer]map-1:8:false:false:32:true:true:undefined:bodyOffset:undefined:undefined:0:false:parent:scroll:false';
const INIT_5 =
  '[iFrameSizer]map-1:8:false:false:32:true:true:undefined:auto:::0:false:child:auto:true:::true:5.1.5:0:false';

describe(heightMessages, () => {
  it('tells a host that said nothing what always goes out', () => {
    expect(heightMessages(STRANGER, REPORT)).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 640 },
      { 'datawrapper-height': { 'kim-trips-map': 640 } },
      '{"src":"https://maps.example/embed/","context":"iframe.resize","height":640}',
      '{"type":"set-height","value":640}',
    ]);
    expect(AMP_READY).toEqual({ sentinel: 'amp', type: 'embed-ready' });
    expect(IFRAME_RESIZER_READY).toBe('[iFrameResizerChild]Ready');
  });

  it('adds the dialects that the host is known to speak', () => {
    const host: Host = {
      pymChildId: 'graphic-1',
      wordpressSecret: 'aB3',
      iframeResizerId: 'map-1',
      isOpenIframeResizer: true,
    };
    expect(heightMessages(host, REPORT).slice(4)).toEqual([
      'pymxPYMxgraphic-1xPYMxheightxPYMx640',
      '[iFrameSizer]map-1:640:500:resizeObserver',
      { type: 'iframe-resized', width: 500, height: 640 },
      { message: 'height', value: 640, secret: 'aB3' },
    ]);
  });
});

describe(hostOfAddress, () => {
  it('knows Pym by its child id and WordPress by its secret', () => {
    const host = hostOfAddress({
      search: '?theme=dark&initialWidth=600&childId=graphic-1&parentTitle=News',
      hash: '#?secret=XyZ0123456',
    });
    expect(host).toMatchObject({ pymChildId: 'graphic-1', wordpressSecret: 'XyZ0123456' });
  });

  it.each(['#?secret=XyZ0123456', '#amp=1#?secret=XyZ0123456', '#map=4/40/127?secret=XyZ0123456'])(
    'finds the secret behind whatever fragment there was: %s',
    (hash) => {
      expect(hostOfAddress({ search: '?year=2019', hash }).wordpressSecret).toBe('XyZ0123456');
    },
  );

  it.each([
    ['?childId=', ''],
    ['', '#amp=1'],
    ['?childId=a%3A999%3A1%3Aclose', '#?secret=a:b'],
    ['?childId=axPYMxnavigateToxPYMxhttps', '#?secret='],
    [`?childId=${'a'.repeat(101)}`, `#?secret=${'a'.repeat(101)}`],
    ['?childId=a%0Ab', '#?secret=a%0Ab'],
    ['?childid=a', '#secre=t'],
  ])('takes no name that could be more than a name: %s %s', (search, hash) => {
    expect(hostOfAddress({ search, hash })).toEqual(STRANGER);
  });
});

describe(readHostMessage, () => {
  const answersTo = (host: Host, data: unknown) => readHostMessage(host, data)?.answers(REPORT);

  it('answers @newswire/frames with the size that AMP gets', () => {
    expect(answersTo(STRANGER, { sentinel: 'amp', type: 'frames-init' })).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 640 },
    ]);
  });

  it.each([INIT_4, INIT_5])('answers the greeting of iframe-resizer: %s', (init) => {
    const request = readHostMessage(STRANGER, init);
    expect(request?.answers(REPORT)).toEqual([
      '[iFrameSizer]map-1:640:500:init',
      '[iFrameSizer]map-1:640:500:resizeObserver',
    ]);
    expect(request?.host.iframeResizerId).toBe('map-1');
  });

  it('answers a later question of iframe-resizer, and none before its greeting', () => {
    expect(answersTo(STRANGER, '[iFrameSizer]resize')).toBeUndefined();
    expect(answersTo({ ...STRANGER, iframeResizerId: 'map-1' }, '[iFrameSizer]resize')).toEqual([
      '[iFrameSizer]map-1:640:500:resizeObserver',
    ]);
  });

  it.each(['iframe-child-init', 'iframe-get-child-dimensions'])(
    'answers open-iframe-resizer: %s',
    (type) => {
      const request = readHostMessage(STRANGER, { type, bodyPadding: '40px' });
      expect(request?.answers(REPORT)).toEqual([
        { type: 'iframe-resized', width: 500, height: 640 },
      ]);
      expect(request?.host.isOpenIframeResizer).toBe(true);
    },
  );

  it('answers Pym under the name that the address gave, and under no other', () => {
    const host = { ...STRANGER, pymChildId: 'graphic-1' };
    expect(answersTo(host, 'pymxPYMxgraphic-1xPYMxwidthxPYMx480')).toEqual([
      'pymxPYMxgraphic-1xPYMxheightxPYMx640',
    ]);
    expect(answersTo(host, 'pymxPYMxgraphic-2xPYMxwidthxPYMx480')).toBeUndefined();
    expect(answersTo(host, 'pymxPYMxgraphic-1xPYMxnavigateToxPYMxhttps://evil')).toBeUndefined();
    expect(answersTo(STRANGER, 'pymxPYMxnullxPYMxwidthxPYMx480')).toBeUndefined();
  });

  it('answers WordPress when it shows the secret of the address', () => {
    const host = { ...STRANGER, wordpressSecret: 'aB3' };
    expect(answersTo(host, { message: 'ready', secret: 'aB3' })).toEqual([
      { message: 'height', value: 640, secret: 'aB3' },
    ]);
    expect(answersTo(host, { message: 'ready', secret: 'aB4' })).toBeUndefined();
    expect(answersTo(STRANGER, { message: 'ready', secret: null })).toBeUndefined();
    expect(answersTo(host, { message: 'link', value: 'https://evil', secret: 'aB3' })).toBe(
      undefined,
    );
  });

  it.each([
    '[iFrameSizer]a:9999:1:close:0:false:false',
    '[iFrameSizer]a b:8:false:false:32',
    '[iFrameSizer]axPYMx:8:false:false:32',
    `${INIT_4}${':'.repeat(3000)}`,
    '[iFrameSizer]message:"x"',
    '{"sentinel":"amp","type":"frames-init"}',
    { sentinel: 'amp', type: 'embed-size' },
    ['iframe-child-init'],
    new Map([['type', 'iframe-child-init']]),
    null,
    undefined,
    0,
    '',
  ])('has nothing to say to %o', (data) => {
    expect(readHostMessage(STRANGER, data)).toBeNull();
  });

  /** Everything that structured cloning can bring, and what looks like a dialect but is not quite. */
  const hostile = fc.oneof(
    fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .tuple(
        fc.constantFrom('[iFrameSizer]', 'pymxPYMx', '[iFrameSizer]resize', INIT_4),
        fc.array(fc.constantFrom(':', 'xPYMx', 'false', 'close', 'width', '\n', '"', 'é', '9')),
      )
      .map(([start, rest]) => start + rest.join('')),
    fc.record(
      {
        sentinel: fc.constantFrom('amp', 'AMP', 1),
        type: fc.constantFrom('frames-init', 'iframe-child-init', 'navigate', {}),
        message: fc.constantFrom('ready', 'link', null),
        secret: fc.anything(),
      },
      { requiredKeys: [] },
    ),
  );
  const anyHost = fc
    .record({
      search: fc
        .string({ unit: 'binary' })
        .map((id) => `?childId=${encodeURIComponent(id.replace(/\p{Cs}/gu, ''))}`),
      hash: fc.string({ unit: 'binary' }).map((secret) => `#?secret=${secret}`),
    })
    .map(hostOfAddress);

  /** The only forms in which anything is ever sent. */
  function isHeightOnly(message: unknown): boolean {
    if (typeof message === 'string') {
      return (
        /^\[iFrameSizer\][\p{L}\p{N}_.-]+:640:500:(init|resizeObserver)$/u.test(message) ||
        /^pymxPYMx[\p{L}\p{N}_.-]+xPYMxheightxPYMx640$/u.test(message) ||
        message === '{"type":"set-height","value":640}' ||
        message === `{"src":"${REPORT.address}","context":"iframe.resize","height":640}`
      );
    }
    const { secret, ...rest } = message as Record<string, unknown>;
    if (secret !== undefined && !/^[A-Za-z0-9]+$/.test(String(secret))) return false;
    return [
      { sentinel: 'amp', type: 'embed-size', height: 640 },
      { 'datawrapper-height': { 'kim-trips-map': 640 } },
      { type: 'iframe-resized', width: 500, height: 640 },
      { message: 'height', value: 640 },
    ].some((form) => JSON.stringify(form) === JSON.stringify(rest));
  }

  it('whatever the host sends, in whatever order: never throws, and never says more than a height', () => {
    let answered = 0;
    fc.assert(
      fc.property(anyHost, fc.array(hostile, { maxLength: 6 }), (first, messages) => {
        let host = first;
        for (const data of messages) {
          const request = readHostMessage(host, data);
          if (request === null) continue;
          answered += 1;
          host = request.host;
          expect(request.answers(REPORT).filter((answer) => !isHeightOnly(answer))).toEqual([]);
        }
        expect(heightMessages(host, REPORT).filter((sent) => !isHeightOnly(sent))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    // Or nothing was tried.
    expect(answered).toBeGreaterThan(50);
  });
});
