// Generated from model/ by `npm run codegen`; do not edit.
import { createPaginator } from '@smithy/core'
import type { Paginator } from '@smithy/types'
import {
  ListPartsCommand,
  type ListPartsCommandInput,
  type ListPartsCommandOutput,
} from '../commands/ListPartsCommand.ts'
import { S3Client } from '../S3Client.ts'
import type { S3PaginationConfiguration } from './Interfaces.ts'

export const paginateListParts: (
  config: S3PaginationConfiguration,
  input: ListPartsCommandInput,
  ...rest: any[]
) => Paginator<ListPartsCommandOutput> = createPaginator<
  S3PaginationConfiguration,
  ListPartsCommandInput,
  ListPartsCommandOutput
>(S3Client, ListPartsCommand, 'PartNumberMarker', 'NextPartNumberMarker', 'MaxParts')
