// Generated from model/ by `npm run codegen`; do not edit.
import { createPaginator } from '@smithy/core'
import type { Paginator } from '@smithy/types'
import {
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  type ListObjectsV2CommandOutput,
} from '../commands/ListObjectsV2Command.ts'
import { S3Client } from '../S3Client.ts'
import type { S3PaginationConfiguration } from './Interfaces.ts'

export const paginateListObjectsV2: (
  config: S3PaginationConfiguration,
  input: ListObjectsV2CommandInput,
  ...rest: any[]
) => Paginator<ListObjectsV2CommandOutput> = createPaginator<
  S3PaginationConfiguration,
  ListObjectsV2CommandInput,
  ListObjectsV2CommandOutput
>(S3Client, ListObjectsV2Command, 'ContinuationToken', 'NextContinuationToken', 'MaxKeys')
