/**
 * Questions and fills as calls to the service below. Invariant: they say the same whoever's read they are for, so that
 * their answers can be shared; the checksums are always asked for, because somebody may want them later.
 */
import { serializeError, type WireResponse } from '@s3d/server/protocol'
import { S3Error } from '../service/errors.ts'
import type { Call, Input, Service } from '../service/service.ts'
import type { Request, Send } from './fills.ts'
import type { Translation } from './parts.ts'

type ReadOp = Request['op']

/** @returns what sends; what the service throws because the remote said so comes back as the answer it was */
export function sendTo(inner: Service, translation: Translation): Send {
  return async request => {
    const call = callOf(request)
    try {
      return await translation.wireOf(call.op, await inner(call))
    } catch (error) {
      if (error instanceof S3Error && error.status < 500) return refused(error, request)
      throw error
    }
  }
}

function callOf({ op, bucket, key, range, ifMatch, ifNoneMatch, signal, requestId }: Request): Call<ReadOp> {
  const input: Input<ReadOp> = {
    Bucket: bucket,
    Key: key,
    ChecksumMode: 'ENABLED',
    ...(range !== undefined && { Range: range }),
    ...(ifMatch !== undefined && { IfMatch: ifMatch }),
    ...(ifNoneMatch !== undefined && { IfNoneMatch: ifNoneMatch }),
  }
  return {
    op,
    resource: { bucket, key, version: undefined },
    input,
    raw: {
      method: op === 'HeadObject' ? 'HEAD' : 'GET',
      target: '/',
      secure: false,
      bucket,
      key,
      query: {},
      headers: {
        'x-amz-checksum-mode': 'ENABLED',
        ...(range !== undefined && { range }),
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
        ...(ifNoneMatch !== undefined && { 'if-none-match': ifNoneMatch }),
      },
      body: undefined,
    },
    context: { requestId, identity: { kind: 'root', accessKeyId: '' }, signal },
  }
}

function refused(error: S3Error, { bucket, key, requestId }: Request): WireResponse {
  return serializeError(error, { resource: `/${bucket}/${key}`, requestId, hostId: '' })
}
