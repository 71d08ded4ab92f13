// Generated from model/ by `npm run codegen`; do not edit.
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getSsecPlugin } from '@aws-sdk/middleware-ssec'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { GetObjectAttributesOutput, GetObjectAttributesRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { GetObjectAttributes$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface GetObjectAttributesCommandInput extends GetObjectAttributesRequest {}

export interface GetObjectAttributesCommandOutput extends GetObjectAttributesOutput, __MetadataBearer {}

export class GetObjectAttributesCommand extends $Command
  .classBuilder<
    GetObjectAttributesCommandInput,
    GetObjectAttributesCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [
      getEndpointPlugin(config, Command.getEndpointParameterInstructions()),
      getThrow200ExceptionsPlugin(config),
      getSsecPlugin(config),
    ]
  })
  .s('AmazonS3', 'GetObjectAttributes', {})
  .n('S3Client', 'GetObjectAttributesCommand')
  .sc(GetObjectAttributes$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: GetObjectAttributesRequest
      output: GetObjectAttributesOutput
    }
    sdk: {
      input: GetObjectAttributesCommandInput
      output: GetObjectAttributesCommandOutput
    }
  }
}
