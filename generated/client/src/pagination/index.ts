// Generated from model/ by `npm run codegen`; do not edit.

export * from './Interfaces.ts'

export * from './ListBucketsPaginator.ts'

export * from './ListDirectoryBucketsPaginator.ts'

export * from './ListObjectAnnotationsPaginator.ts'

export * from './ListObjectsV2Paginator.ts'

export * from './ListPartsPaginator.ts'
