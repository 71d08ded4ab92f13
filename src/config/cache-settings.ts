/**
 * The settings of the read cache, a part of the table in `settings.ts`, and its slice of the configuration.
 */
import type { Filter } from '../filters/filter.ts'
import type { AnySetting } from './setting.ts'
import { age, count, filter, optional, path, size, switchedOn } from './values.ts'

export interface CacheValues {
  readCache: boolean
  readCacheDir: string
  readCacheFilter: Filter
  readCacheMaxBytes: number | undefined
  readCacheMaxFiles: number
  readCacheMaxMemoryBytes: number
  readCacheMaxAgeMs: number | undefined
  readCacheMinFreeBytes: number
  readCacheTtlMs: number
  readCacheTtlFilter: Filter | undefined
  readCacheImmutableFilter: Filter | undefined
  readCacheStaleMs: number
  readCacheStaleFilter: Filter
}

export interface CacheConfig {
  /** Absolute path of the directory of the blocks. */
  readonly dir: string
  readonly filter: Filter
  /** Absent for half of what is free on the disk at the start. */
  readonly maxBytes: number | undefined
  readonly maxObjects: number
  /** Of memory, for the records of what is kept. */
  readonly maxRecordBytes: number
  /** Absent for no limit. */
  readonly maxAgeMs: number | undefined
  readonly minFreeBytes: number
  readonly freshness: {
    readonly ttlMs: number
    /** Absent for none. */
    readonly ttl: Filter | undefined
    readonly immutable: Filter | undefined
    readonly staleIfErrorMs: number
    readonly stale: Filter
  }
  /** Where a write queue has its bodies, or would have them: the index knows one such place. */
  readonly queueDir: string
}

/** @returns `undefined` where it is off */
export function cacheConfigOf(values: CacheValues & { writeQueueDir: string }): CacheConfig | undefined {
  if (!values.readCache) return undefined
  return {
    dir: values.readCacheDir,
    filter: values.readCacheFilter,
    maxBytes: values.readCacheMaxBytes,
    maxObjects: values.readCacheMaxFiles,
    maxRecordBytes: values.readCacheMaxMemoryBytes,
    maxAgeMs: values.readCacheMaxAgeMs,
    minFreeBytes: values.readCacheMinFreeBytes,
    freshness: {
      ttlMs: values.readCacheTtlMs,
      ttl: values.readCacheTtlFilter,
      immutable: values.readCacheImmutableFilter,
      staleIfErrorMs: values.readCacheStaleMs,
      stale: values.readCacheStaleFilter,
    },
    queueDir: values.writeQueueDir,
  }
}

type Known = Readonly<{ localDir?: string }>

export const cacheSettings: {
  readonly [Name in keyof CacheValues]: AnySetting<CacheValues[Name], Known>
} = {
  readCache: {
    env: 'S3D_READ_CACHE',
    path: 'readCache.enabled',
    flag: 'read-cache',
    kind: switchedOn,
    fallback: 'false',
    about: 'keep what is read from the remote S3 on the local disk, and answer from there',
  },
  readCacheDir: {
    env: 'S3D_READ_CACHE_DIR',
    path: 'readCache.dir',
    flag: 'read-cache-dir',
    kind: path,
    fallback: known => (known.localDir === undefined ? undefined : known.localDir + '/read_cache'),
    fallbackNote: '`$S3D_LOCAL_DIR/read_cache`',
    about: 'where the blocks of cached objects lie; their index is in the local directory',
  },
  readCacheFilter: {
    env: 'S3D_READ_CACHE_FILTER',
    path: 'readCache.filter',
    flag: 'read-cache-filter',
    kind: filter,
    fallback: '*',
    about: 'which objects are kept; reads of others pass',
  },
  readCacheMaxBytes: {
    env: 'S3D_READ_CACHE_MAX_SIZE',
    path: 'readCache.maxSize',
    flag: 'read-cache-max-size',
    kind: optional(size({ min: 2 ** 20, max: 2 ** 50 })),
    fallbackNote: 'half of the free disk',
    about: 'bytes that cached blocks may take on the disk; room is made before it is needed',
  },
  readCacheMaxFiles: {
    env: 'S3D_READ_CACHE_MAX_FILES',
    path: 'readCache.maxFiles',
    flag: 'read-cache-max-files',
    kind: count({ min: 1, max: 100_000_000 }),
    fallback: '250000',
    about: 'objects kept at most; each takes about a kilobyte of memory',
  },
  readCacheMaxMemoryBytes: {
    env: 'S3D_READ_CACHE_MAX_MEMORY',
    path: 'readCache.maxMemory',
    flag: 'read-cache-max-memory',
    kind: size({ min: 1_048_576, max: 1_099_511_627_776 }),
    fallback: '256MiB',
    about: 'memory that the records of what is kept may take; beyond, something of it goes',
  },
  readCacheMaxAgeMs: {
    env: 'S3D_READ_CACHE_MAX_AGE',
    path: 'readCache.maxAge',
    flag: 'read-cache-max-age',
    kind: optional(age({ min: 1_000, max: 10 * 365 * 86_400_000 })),
    fallbackNote: 'unlimited',
    about: 'what nobody read for that long is removed',
  },
  readCacheMinFreeBytes: {
    env: 'S3D_READ_CACHE_MIN_FREE',
    path: 'readCache.minFree',
    flag: 'read-cache-min-free',
    kind: size({ min: 0, max: 2 ** 50 }),
    fallback: '256MiB',
    about: 'bytes of the disk that are left to others',
  },
  readCacheTtlMs: {
    env: 'S3D_READ_CACHE_TTL',
    path: 'readCache.ttl',
    flag: 'read-cache-ttl',
    kind: age({ min: 1_000, max: 365 * 86_400_000 }),
    fallback: '1m',
    about: 'how long an object of the TTL filter is answered without asking the remote again',
  },
  readCacheTtlFilter: {
    env: 'S3D_READ_CACHE_TTL_FILTER',
    path: 'readCache.ttlFilter',
    flag: 'read-cache-ttl-filter',
    kind: optional(filter),
    fallbackNote: 'none',
    about: 'objects that are fresh for that time; all others are asked for with every read',
  },
  readCacheImmutableFilter: {
    env: 'S3D_READ_CACHE_IMMUTABLE_FILTER',
    path: 'readCache.immutableFilter',
    flag: 'read-cache-immutable-filter',
    kind: optional(filter),
    fallbackNote: 'none',
    about: 'objects that nobody else ever writes again: asked for once',
  },
  readCacheStaleMs: {
    env: 'S3D_READ_CACHE_STALE_IF_ERROR',
    path: 'readCache.staleIfError',
    flag: 'read-cache-stale-if-error',
    kind: age({ min: 0, max: 365 * 86_400_000 }),
    fallback: '0s',
    about: 'how long after it was last confirmed an object is answered though the remote fails; 0s for never',
  },
  readCacheStaleFilter: {
    env: 'S3D_READ_CACHE_STALE_FILTER',
    path: 'readCache.staleFilter',
    flag: 'read-cache-stale-filter',
    kind: filter,
    fallback: '*',
    about: 'objects for which that holds',
  },
}
