// Generated from model/ by `npm run codegen`; do not edit.
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type {
  ListBucketMetricsConfigurationsOutput,
  ListBucketMetricsConfigurationsRequest,
} from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { ListBucketMetricsConfigurations$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface ListBucketMetricsConfigurationsCommandInput extends ListBucketMetricsConfigurationsRequest {}

export interface ListBucketMetricsConfigurationsCommandOutput
  extends ListBucketMetricsConfigurationsOutput, __MetadataBearer {}

export class ListBucketMetricsConfigurationsCommand extends $Command
  .classBuilder<
    ListBucketMetricsConfigurationsCommandInput,
    ListBucketMetricsConfigurationsCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions()), getThrow200ExceptionsPlugin(config)]
  })
  .s('AmazonS3', 'ListBucketMetricsConfigurations', {})
  .n('S3Client', 'ListBucketMetricsConfigurationsCommand')
  .sc(ListBucketMetricsConfigurations$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: ListBucketMetricsConfigurationsRequest
      output: ListBucketMetricsConfigurationsOutput
    }
    sdk: {
      input: ListBucketMetricsConfigurationsCommandInput
      output: ListBucketMetricsConfigurationsCommandOutput
    }
  }
}
