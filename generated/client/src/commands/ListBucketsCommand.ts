// Generated from model/ by `npm run codegen`; do not edit.
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { ListBucketsOutput, ListBucketsRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { ListBuckets$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface ListBucketsCommandInput extends ListBucketsRequest {}

export interface ListBucketsCommandOutput extends ListBucketsOutput, __MetadataBearer {}

export class ListBucketsCommand extends $Command
  .classBuilder<
    ListBucketsCommandInput,
    ListBucketsCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions()), getThrow200ExceptionsPlugin(config)]
  })
  .s('AmazonS3', 'ListBuckets', {})
  .n('S3Client', 'ListBucketsCommand')
  .sc(ListBuckets$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: ListBucketsRequest
      output: ListBucketsOutput
    }
    sdk: {
      input: ListBucketsCommandInput
      output: ListBucketsCommandOutput
    }
  }
}
