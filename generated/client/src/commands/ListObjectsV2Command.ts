// Generated from model/ by `npm run codegen`; do not edit.
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { ListObjectsV2Output, ListObjectsV2Request } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { ListObjectsV2$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface ListObjectsV2CommandInput extends ListObjectsV2Request {}

export interface ListObjectsV2CommandOutput extends ListObjectsV2Output, __MetadataBearer {}

export class ListObjectsV2Command extends $Command
  .classBuilder<
    ListObjectsV2CommandInput,
    ListObjectsV2CommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions()), getThrow200ExceptionsPlugin(config)]
  })
  .s('AmazonS3', 'ListObjectsV2', {})
  .n('S3Client', 'ListObjectsV2Command')
  .sc(ListObjectsV2$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: ListObjectsV2Request
      output: ListObjectsV2Output
    }
    sdk: {
      input: ListObjectsV2CommandInput
      output: ListObjectsV2CommandOutput
    }
  }
}
