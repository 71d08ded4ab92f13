// Generated from model/ by `npm run codegen`; do not edit.
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { RenameObjectOutput, RenameObjectRequest } from '../models/models_1.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { RenameObject$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface RenameObjectCommandInput extends RenameObjectRequest {}

export interface RenameObjectCommandOutput extends RenameObjectOutput, __MetadataBearer {}

export class RenameObjectCommand extends $Command
  .classBuilder<
    RenameObjectCommandInput,
    RenameObjectCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions()), getThrow200ExceptionsPlugin(config)]
  })
  .s('AmazonS3', 'RenameObject', {})
  .n('S3Client', 'RenameObjectCommand')
  .sc(RenameObject$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: RenameObjectRequest
      output: {}
    }
    sdk: {
      input: RenameObjectCommandInput
      output: RenameObjectCommandOutput
    }
  }
}
