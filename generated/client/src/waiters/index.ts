// Generated from model/ by `npm run codegen`; do not edit.

export * from './waitForBucketExists.ts'

export * from './waitForBucketNotExists.ts'

export * from './waitForObjectExists.ts'

export * from './waitForObjectNotExists.ts'
