// Generated from model/ by `npm run codegen`; do not edit.
import type { Operation as __Operation } from '@aws-smithy/server-common'
import type { GetObjectTorrentOutput, GetObjectTorrentRequest } from '../../models/models_0.ts'
import { type OnUnexpected, operationHandler, type ServiceHandler } from '../handler.ts'

export type GetObjectTorrent<Context> = __Operation<GetObjectTorrentServerInput, GetObjectTorrentServerOutput, Context>

export interface GetObjectTorrentServerInput extends GetObjectTorrentRequest {}

export interface GetObjectTorrentServerOutput extends GetObjectTorrentOutput {}

export type GetObjectTorrentErrors = never

export function getGetObjectTorrentHandler<Context>(
  operation: GetObjectTorrent<Context>,
  onUnexpected?: OnUnexpected,
): ServiceHandler<Context> {
  return operationHandler('GetObjectTorrent', operation, onUnexpected)
}
