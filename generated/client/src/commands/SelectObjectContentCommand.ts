// Generated from model/ by `npm run codegen`; do not edit.
import { getSsecPlugin } from '@aws-sdk/middleware-ssec'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { SelectObjectContentOutput, SelectObjectContentRequest } from '../models/models_1.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { SelectObjectContent$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface SelectObjectContentCommandInput extends SelectObjectContentRequest {}

export interface SelectObjectContentCommandOutput extends SelectObjectContentOutput, __MetadataBearer {}

export class SelectObjectContentCommand extends $Command
  .classBuilder<
    SelectObjectContentCommandInput,
    SelectObjectContentCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions()), getSsecPlugin(config)]
  })
  .s('AmazonS3', 'SelectObjectContent', {
    /**
     * @internal
     */
    eventStream: {
      output: true,
    },
  })
  .n('S3Client', 'SelectObjectContentCommand')
  .sc(SelectObjectContent$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: SelectObjectContentRequest
      output: SelectObjectContentOutput
    }
    sdk: {
      input: SelectObjectContentCommandInput
      output: SelectObjectContentCommandOutput
    }
  }
}
