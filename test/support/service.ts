/**
 * The bare service over a real store in a folder of its own: S3 without HTTP.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../src/base/clock.ts'
import { systemDisk } from '../../src/base/disk.ts'
import { systemRandom } from '../../src/base/random.ts'
import { operations } from '../../src/operations/operations.ts'
import { Accounts } from '../../src/policy/accounts.ts'
import { KeyRing } from '../../src/sealed/key-ring.ts'
import type { Call, Input, OpName, Output, RawRequest, Service } from '../../src/service/service.ts'
import { openStore, storeDefaults, type Store } from '../../src/store/store.ts'

export interface OpenService {
  readonly service: Service
  readonly store: Store
  /** @param raw what only HTTP knows: headers, query, the document as it came */
  call<Op extends OpName>(op: Op, input: Input<Op>, raw?: Partial<RawRequest>): Promise<Output<Op>>
  close(): Promise<void>
}

const silent = { debug() {}, info() {}, warn() {}, error() {} }

/** Declared wherever conformance cases run. */
export const kmsKeys = ['reports', 'alias/archive']

export async function openService(
  region = 'us-east-1',
  defaultEncryption: 'none' | 'AES256' = 'none',
): Promise<OpenService> {
  const dir = await mkdtemp(join(tmpdir(), 's3d-service-'))
  const clock = systemClock
  const random = systemRandom()
  const master = Buffer.alloc(32, 'master')
  const keys = new KeyRing({ ensure: () => master, read: () => master }, kmsKeys)
  const store = await openStore({ disk: systemDisk, clock, random, log: silent }, { ...storeDefaults, dir })
  const service = operations(
    { store, clock, random, keys, accounts: new Accounts([]) },
    { region, defaultEncryption },
  )
  return {
    service,
    store,
    async call(op, input, raw) {
      return (await service(callOf(op, input, raw))).output()
    },
    async close() {
      await store.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** A call by root, as a caller without HTTP makes it unless `raw` says otherwise. */
export function callOf<Op extends OpName>(op: Op, input: Input<Op>, raw?: Partial<RawRequest>): Call<Op> {
  // All inputs that have them, as text.
  const { Bucket = '', Key = '', VersionId } = input as { Bucket?: string; Key?: string; VersionId?: string }
  return {
    op,
    input,
    resource: { bucket: Bucket, key: Key, version: VersionId },
    raw: raw && {
      method: '',
      target: '',
      secure: false,
      bucket: Bucket,
      key: Key,
      query: {},
      headers: {},
      body: undefined,
      ...raw,
    },
    context: {
      requestId: '0123456789ABCDEF',
      identity: { kind: 'root', accessKeyId: 'ROOT' },
      signal: new AbortController().signal,
    },
  }
}
