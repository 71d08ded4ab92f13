// Generated from model/ by `npm run codegen`; do not edit.
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer, StreamingBlobPayloadOutputTypes } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { GetObjectTorrentOutput, GetObjectTorrentRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { GetObjectTorrent$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface GetObjectTorrentCommandInput extends GetObjectTorrentRequest {}

export interface GetObjectTorrentCommandOutput extends Omit<GetObjectTorrentOutput, 'Body'>, __MetadataBearer {
  Body?: StreamingBlobPayloadOutputTypes
}

export class GetObjectTorrentCommand extends $Command
  .classBuilder<
    GetObjectTorrentCommandInput,
    GetObjectTorrentCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())]
  })
  .s('AmazonS3', 'GetObjectTorrent', {})
  .n('S3Client', 'GetObjectTorrentCommand')
  .sc(GetObjectTorrent$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: GetObjectTorrentRequest
      output: GetObjectTorrentOutput
    }
    sdk: {
      input: GetObjectTorrentCommandInput
      output: GetObjectTorrentCommandOutput
    }
  }
}
