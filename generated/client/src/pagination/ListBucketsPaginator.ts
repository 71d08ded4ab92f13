// Generated from model/ by `npm run codegen`; do not edit.
import { createPaginator } from '@smithy/core'
import type { Paginator } from '@smithy/types'
import {
  ListBucketsCommand,
  type ListBucketsCommandInput,
  type ListBucketsCommandOutput,
} from '../commands/ListBucketsCommand.ts'
import { S3Client } from '../S3Client.ts'
import type { S3PaginationConfiguration } from './Interfaces.ts'

export const paginateListBuckets: (
  config: S3PaginationConfiguration,
  input: ListBucketsCommandInput,
  ...rest: any[]
) => Paginator<ListBucketsCommandOutput> = createPaginator<
  S3PaginationConfiguration,
  ListBucketsCommandInput,
  ListBucketsCommandOutput
>(S3Client, ListBucketsCommand, 'ContinuationToken', 'ContinuationToken', 'MaxBuckets')
