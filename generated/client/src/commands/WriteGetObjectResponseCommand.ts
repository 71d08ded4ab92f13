// Generated from model/ by `npm run codegen`; do not edit.
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer, StreamingBlobPayloadInputTypes } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { WriteGetObjectResponseRequest } from '../models/models_1.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { WriteGetObjectResponse$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface WriteGetObjectResponseCommandInput extends Omit<WriteGetObjectResponseRequest, 'Body'> {
  Body?: StreamingBlobPayloadInputTypes
}

export interface WriteGetObjectResponseCommandOutput extends __MetadataBearer {}

export class WriteGetObjectResponseCommand extends $Command
  .classBuilder<
    WriteGetObjectResponseCommandInput,
    WriteGetObjectResponseCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())]
  })
  .s('AmazonS3', 'WriteGetObjectResponse', {})
  .n('S3Client', 'WriteGetObjectResponseCommand')
  .sc(WriteGetObjectResponse$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: WriteGetObjectResponseRequest
      output: {}
    }
    sdk: {
      input: WriteGetObjectResponseCommandInput
      output: WriteGetObjectResponseCommandOutput
    }
  }
}
