/**
 * Bodies whose bytes are not what was signed: chunks forged, altered, moved, repeated, left out or taken from another
 * request, lengths that lie, ends that are missing, trailers that nobody signed.
 */
import { createHash } from 'node:crypto'
import type { Attack, Control } from './attack.ts'
import {
  chunkSignature,
  encodeChunk,
  encoded,
  plainly,
  reheaded,
  signedTrailer,
  streamed,
  trailerSignature,
  unsignedTrailer,
  withBody,
  withTrailers,
  type Streamed,
  type Streaming,
} from './chunked.ts'
import type { Stage } from './stage.ts'

const path = '/vault/home/ann/chunked'
const piece = (letter: string, sizeBytes = 8_192): Buffer => Buffer.alloc(sizeBytes, letter)
const three = [piece('a'), piece('b'), piece('c', 100)] as const
const mismatch = '403 SignatureDoesNotMatch'
const incomplete = '400 IncompleteBody'

const flipped = (signature: string): string => signature.slice(0, -1) + (signature.endsWith('0') ? '1' : '0')

function stream(stage: Stage, what: Partial<Streaming> = {}): Streamed {
  return streamed(stage.how('ann'), { path, data: three, ...what })
}

/** @param bodyOf what is sent instead of the body that was signed */
function signedChunks(
  name: string,
  want: string,
  bodyOf: (body: Streamed, stage: Stage) => string | Uint8Array,
): Attack<Stage> {
  return {
    name: `signed chunks: ${name}`,
    want,
    attempt(stage) {
      const body = stream(stage)
      return stage.ask(withBody(body.seed, bodyOf(body, stage)))
    },
  }
}

const pieces: readonly Attack<Stage>[] = [
  signedChunks('a forged signature', mismatch, ({ chunks: [first, ...others], last }) => {
    const forged = first && { ...first, signature: flipped(first.signature) }
    return encoded({ chunks: forged ? [forged, ...others] : others, last })
  }),
  signedChunks('an altered byte', mismatch, body => {
    const bytes = encoded(body)
    bytes.write('X', 200)
    return bytes
  }),
  signedChunks('two in each other’s place', mismatch, ({ chunks: [a, b, c], last }) =>
    encoded({ chunks: a && b && c ? [b, a, c] : [], last }),
  ),
  signedChunks('one repeated', mismatch, ({ chunks: [a, b], last }) =>
    encoded({ chunks: a && b ? [a, a, b] : [], last }),
  ),
  signedChunks('one left out', mismatch, ({ chunks: [a, , c], last }) =>
    encoded({ chunks: a && c ? [a, c] : [], last }),
  ),
  signedChunks('the last ones left out', mismatch, ({ chunks: [a], last }) =>
    encoded({ chunks: a ? [a] : [], last }),
  ),
  signedChunks('all left out', mismatch, ({ last }) => encoded({ chunks: [], last })),
  signedChunks('no end', incomplete, ({ chunks }) => Buffer.concat(chunks.map(encodeChunk))),
  signedChunks('an end in the middle of one', incomplete, body => encoded(body).subarray(0, 9_000)),
  signedChunks('an end in the middle of its head', incomplete, body => encoded(body).subarray(0, 40)),
  signedChunks('no body at all', incomplete, () => ''),
  signedChunks('a forged end', mismatch, ({ chunks, last }) =>
    encoded({ chunks, last: { ...last, signature: flipped(last.signature) } }),
  ),
  signedChunks('more behind the end', incomplete, body =>
    Buffer.concat([encoded(body), Buffer.from('5\r\nhello\r\n')]),
  ),
  signedChunks('two ends', incomplete, body => Buffer.concat([encoded(body), encodeChunk(body.last)])),
  signedChunks('one of another request', mismatch, ({ chunks: [, ...others], last }, stage) => {
    const [foreign] = stream(stage, { path: path + '2' }).chunks
    return encoded({ chunks: foreign ? [foreign, ...others] : others, last })
  }),
  signedChunks('all of another request', mismatch, (_, stage) =>
    encoded(stream(stage, { path: path + '2' })),
  ),
  signedChunks(
    'one that another user has signed',
    mismatch,
    ({ seed, chunks: [a, ...others], last }, stage) => {
      if (a === undefined) return ''
      const signature = chunkSignature({ seed, how: stage.how('ben') }, seed.signature, a.data)
      return encoded({ chunks: [{ ...a, signature }, ...others], last })
    },
  ),
  signedChunks('none is signed', incomplete, () => plainly(three, '')),
  signedChunks('the body as it is', incomplete, () => Buffer.concat(three)),
  signedChunks('signatures in capitals', incomplete, body =>
    encoded({
      ...body,
      chunks: body.chunks.map(each => ({ ...each, signature: each.signature.toUpperCase() })),
    }),
  ),
  signedChunks('other line ends', incomplete, body =>
    encoded(body).toString('latin1').replaceAll('\r\n', '\n'),
  ),
  ...['0x64', '+64', ' 64', '-1', '', '1fffffffffffff', '2000;a=b'].map(size =>
    signedChunks(`a size of “${size}”`, incomplete, ({ chunks: [a] }) =>
      encodeChunk(a ?? { data: piece('a'), signature: '' })
        .toString('latin1')
        .replace(/^2000/, size),
    ),
  ),
]

const lengths: readonly Attack<Stage>[] = [
  ...[
    { decoded: 10, want: incomplete },
    { decoded: 20_000, want: incomplete },
    { decoded: 0, want: incomplete },
    { decoded: -1, want: '400 InvalidArgument' },
    { decoded: '1e3', want: '400 InvalidArgument' },
    { decoded: '99999999999999999999', want: '400 InvalidArgument' },
    { decoded: '', want: '400 InvalidArgument' },
  ].map(({ decoded, want }): Attack<Stage> => ({
    name: `a decoded length of “${decoded}”, signed`,
    want,
    attempt(stage) {
      const body = stream(stage, { decoded })
      return stage.ask(withBody(body.seed, encoded(body)))
    },
  })),
  {
    name: 'a decoded length that was changed on the way',
    want: mismatch,
    attempt(stage) {
      const body = stream(stage)
      return stage.ask(withBody(reheaded(body.seed, 'x-amz-decoded-content-length', '8192'), encoded(body)))
    },
  },
  {
    name: 'chunks too small to be worth a signature',
    want: '403 InvalidChunkSizeError',
    attempt(stage) {
      const body = stream(stage, { data: [piece('a', 10), piece('b', 10)] })
      return stage.ask(withBody(body.seed, encoded(body)))
    },
  },
  ...['UNSIGNED-PAYLOAD', unsignedTrailer, createHash('sha256').update('other').digest('hex')].map(
    (payload): Attack<Stage> => ({
      name: `signed as chunks and sent as ${payload.slice(0, 34)}`,
      want: mismatch,
      attempt(stage) {
        const { seed } = stream(stage)
        return stage.ask(withBody(reheaded(seed, 'x-amz-content-sha256', payload), plainly(three, '')))
      },
    }),
  ),
  {
    name: 'signed chunks of nobody',
    want: '400 InvalidRequest',
    attempt(stage) {
      const { seed, ...body } = stream(stage)
      const wire = reheaded({ ...seed, target: '/open/in/chunked' }, 'Authorization', undefined)
      return stage.ask(withBody(wire, encoded(body)))
    },
  },
  {
    name: 'a plain body that is not the one whose hash was signed',
    want: '400 XAmzContentSHA256Mismatch',
    attempt: stage =>
      stage.ask(withBody(stage.signed('ann', { method: 'PUT', path, body: 'signed' }), 'forged')),
  },
  {
    name: 'a plain body cut off where its length was changed as well',
    want: '400 XAmzContentSHA256Mismatch',
    attempt: stage =>
      stage.ask(withBody(stage.signed('ann', { method: 'PUT', path, body: 'signed' }), 'sig')),
  },
  {
    name: 'a body under the hash of none',
    want: '400 XAmzContentSHA256Mismatch',
    attempt: stage => stage.ask(withBody(stage.signed('ann', { method: 'PUT', path }), 'forged')),
  },
  ...(
    [
      ['Content-MD5', 'rL0Y20zC+Fzt72VPzMSk2A==', '400 BadDigest'],
      ['x-amz-checksum-crc32', 'AAAAAA==', '400 BadDigest'],
      ['x-amz-checksum-sha256', '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', '400 BadDigest'],
    ] as const
  ).map(([name, value, want]): Attack<Stage> => ({
    name: `a body that is not the one of ${name}`,
    want,
    attempt: stage =>
      stage.ask(stage.signed('ann', { method: 'PUT', path, body: 'other', headers: [[name, value]] })),
  })),
]

/** @param trailersOf the lines behind the last chunk */
function trailer(
  name: string,
  want: string,
  trailersOf: (body: Streamed, stage: Stage) => string,
): Attack<Stage> {
  return {
    name: `a signed trailer: ${name}`,
    want,
    attempt(stage) {
      const body = withTrailer(stage)
      return stage.ask(withBody(body.seed, withTrailers(body, trailersOf(body, stage))))
    },
  }
}

const checksum = createHash('sha256').update(Buffer.concat(three)).digest('base64')
const line = `x-amz-checksum-sha256:${checksum}`
const wrong = `x-amz-checksum-sha256:${createHash('sha256').update('other').digest('base64')}`

function withTrailer(stage: Stage, at = path): Streamed {
  return stream(stage, {
    path: at,
    payload: signedTrailer,
    headers: [['x-amz-trailer', 'x-amz-checksum-sha256']],
  })
}

const signatureLine = (body: Streamed, lines: string): string =>
  `x-amz-trailer-signature:${trailerSignature(body, lines)}\r\n`

const malformed = '400 MalformedTrailerError'

const trailers: readonly Attack<Stage>[] = [
  trailer(
    'forged',
    mismatch,
    body => `${line}\r\nx-amz-trailer-signature:${flipped(body.last.signature)}\r\n`,
  ),
  trailer('altered', mismatch, body => `${wrong}\r\n${signatureLine(body, line + '\n')}`),
  trailer(
    'of another request',
    mismatch,
    (_, stage) => `${line}\r\n${signatureLine(withTrailer(stage, path + '2'), line + '\n')}`,
  ),
  trailer('unsigned', incomplete, () => `${line}\r\n`),
  trailer('left out', malformed, body => signatureLine(body, '')),
  trailer('its signature first', mismatch, body => `${signatureLine(body, line + '\n')}${line}\r\n`),
  trailer(
    'another one added',
    malformed,
    body => `${line}\r\nx-amz-meta-a:b\r\n${signatureLine(body, line + '\n')}`,
  ),
  trailer('twice', malformed, body => `${line}\r\n${line}\r\n${signatureLine(body, line + '\n')}`),
  trailer(
    'signed, and wrong about the body',
    '400 BadDigest',
    body => `${wrong}\r\n${signatureLine(body, wrong + '\n')}`,
  ),
  trailer('endless', malformed, () => `${line}\r\n`.repeat(100)),
  ...(
    [
      ['wrong about the body', '400 BadDigest', `${wrong}\r\n`],
      ['left out', malformed, ''],
      ['another one', malformed, 'x-amz-meta-a:b\r\n'],
      ['twice', malformed, `${line}\r\n${line}\r\n`],
      ['without an end', incomplete, undefined],
    ] as const
  ).map(([name, want, text]): Attack<Stage> => ({
    name: `an unsigned trailer: ${name}`,
    want,
    attempt(stage) {
      const { seed } = stream(stage, {
        payload: unsignedTrailer,
        headers: [['x-amz-trailer', 'x-amz-checksum-sha256']],
      })
      const body = plainly(three, text ?? `${line}\r\n`)
      return stage.ask(withBody(seed, text === undefined ? body.subarray(0, -20) : body))
    },
  })),
]

export const chunkAttacks: readonly Attack<Stage>[] = [...pieces, ...lengths, ...trailers]

export const chunkControls: readonly Control<Stage>[] = [
  {
    name: 'signed chunks in their order are stored',
    want: '200',
    attempt(stage) {
      const body = stream(stage)
      return stage.ask(withBody(body.seed, encoded(body)))
    },
  },
  {
    name: 'a signed trailer is taken',
    want: '200',
    attempt(stage) {
      const body = withTrailer(stage)
      return stage.ask(
        withBody(body.seed, withTrailers(body, `${line}\r\n${signatureLine(body, line + '\n')}`)),
      )
    },
  },
  {
    name: 'an unsigned trailer is taken',
    want: '200',
    attempt(stage) {
      const headers = [['x-amz-trailer', 'x-amz-checksum-sha256']] as const
      const { seed } = stream(stage, { payload: unsignedTrailer, headers })
      return stage.ask(withBody(seed, plainly(three, `${line}\r\n`)))
    },
  },
]
