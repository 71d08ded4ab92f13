// Generated from model/ by `npm run codegen`; do not edit.
import { createPaginator } from '@smithy/core'
import type { Paginator } from '@smithy/types'
import {
  ListObjectAnnotationsCommand,
  type ListObjectAnnotationsCommandInput,
  type ListObjectAnnotationsCommandOutput,
} from '../commands/ListObjectAnnotationsCommand.ts'
import { S3Client } from '../S3Client.ts'
import type { S3PaginationConfiguration } from './Interfaces.ts'

export const paginateListObjectAnnotations: (
  config: S3PaginationConfiguration,
  input: ListObjectAnnotationsCommandInput,
  ...rest: any[]
) => Paginator<ListObjectAnnotationsCommandOutput> = createPaginator<
  S3PaginationConfiguration,
  ListObjectAnnotationsCommandInput,
  ListObjectAnnotationsCommandOutput
>(S3Client, ListObjectAnnotationsCommand, 'ContinuationToken', 'NextContinuationToken', 'MaxAnnotationResults')
