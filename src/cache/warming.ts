/**
 * Objects that are read so that they are kept, and for nothing else.
 */
import type { Random } from '../base/random.ts'
import { payloadOf } from '../service/payload.ts'
import type { Service } from '../service/service.ts'

/** @returns reads an object to its end. @throws {S3Error} what it is refused with */
export function warming(
  service: Service,
  random: Random,
): (bucket: string, key: string, signal: AbortSignal) => Promise<{ sizeBytes: number }> {
  return async (bucket, key, signal) => {
    const answer = await service<'GetObject'>({
      op: 'GetObject',
      resource: { bucket, key, version: undefined },
      input: { Bucket: bucket, Key: key },
      raw: undefined,
      context: {
        requestId: random.hex(8).toUpperCase(),
        identity: { kind: 'root', accessKeyId: '' },
        signal,
      },
    })
    const { Body } = await answer.output()
    let sizeBytes = 0
    if (typeof Body === 'string' || Body instanceof Uint8Array) sizeBytes = Buffer.byteLength(Body)
    else await payloadOf(Body).read(chunk => void (sizeBytes += chunk.length))
    return { sizeBytes }
  }
}
