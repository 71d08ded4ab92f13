// Generated from model/ by `npm run codegen`; do not edit.
import type { PaginationConfiguration } from '@smithy/types'
import type { S3Client } from '../S3Client.ts'

export interface S3PaginationConfiguration extends PaginationConfiguration {
  client: S3Client
}
