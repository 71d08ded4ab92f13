// Generated from model/ by `npm run codegen`; do not edit.
import { createPaginator } from '@smithy/core'
import type { Paginator } from '@smithy/types'
import {
  ListDirectoryBucketsCommand,
  type ListDirectoryBucketsCommandInput,
  type ListDirectoryBucketsCommandOutput,
} from '../commands/ListDirectoryBucketsCommand.ts'
import { S3Client } from '../S3Client.ts'
import type { S3PaginationConfiguration } from './Interfaces.ts'

export const paginateListDirectoryBuckets: (
  config: S3PaginationConfiguration,
  input: ListDirectoryBucketsCommandInput,
  ...rest: any[]
) => Paginator<ListDirectoryBucketsCommandOutput> = createPaginator<
  S3PaginationConfiguration,
  ListDirectoryBucketsCommandInput,
  ListDirectoryBucketsCommandOutput
>(S3Client, ListDirectoryBucketsCommand, 'ContinuationToken', 'ContinuationToken', 'MaxDirectoryBuckets')
