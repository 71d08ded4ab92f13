// Generated from model/ by `npm run codegen`; do not edit.

export * from './operations/index.ts'

export * from './AmazonS3Service.ts'
