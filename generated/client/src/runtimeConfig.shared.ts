// Generated from model/ by `npm run codegen`; do not edit.
import { AwsSdkSigV4ASigner, AwsSdkSigV4Signer } from '@aws-sdk/core/httpAuthSchemes'
import { S3RestXmlProtocol } from '@aws-sdk/middleware-sdk-s3'
import { SignatureV4MultiRegion } from '@aws-sdk/signature-v4-multi-region'
import { NoOpLogger } from '@smithy/smithy-client'
import type { IdentityProviderConfig } from '@smithy/types'
import { parseUrl } from '@smithy/url-parser'
import { fromBase64, toBase64 } from '@smithy/util-base64'
import { getAwsChunkedEncodingStream, sdkStreamMixin } from '@smithy/util-stream'
import { fromUtf8, toUtf8 } from '@smithy/util-utf8'
import { defaultS3HttpAuthSchemeProvider } from './auth/httpAuthSchemeProvider.ts'
import { defaultEndpointResolver } from './endpoint/endpointResolver.ts'
import type { S3ClientConfig } from './S3Client.ts'
import { errorTypeRegistries } from './schemas/schemas_0.ts'

export const getRuntimeConfig = (config: S3ClientConfig) => {
  return {
    apiVersion: '2006-03-01',
    base64Decoder: config?.base64Decoder ?? fromBase64,
    base64Encoder: config?.base64Encoder ?? toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    getAwsChunkedEncodingStream: config?.getAwsChunkedEncodingStream ?? getAwsChunkedEncodingStream,
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultS3HttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [
      {
        schemeId: 'aws.auth#sigv4',
        identityProvider: (ipc: IdentityProviderConfig) => ipc.getIdentityProvider('aws.auth#sigv4'),
        signer: new AwsSdkSigV4Signer(),
      },
      {
        schemeId: 'aws.auth#sigv4a',
        identityProvider: (ipc: IdentityProviderConfig) => ipc.getIdentityProvider('aws.auth#sigv4a'),
        signer: new AwsSdkSigV4ASigner(),
      },
    ],
    logger: config?.logger ?? new NoOpLogger(),
    protocol: config?.protocol ?? S3RestXmlProtocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: 'com.amazonaws.s3',
      errorTypeRegistries,
      xmlNamespace: 'http://s3.amazonaws.com/doc/2006-03-01/',
      version: '2006-03-01',
      serviceTarget: 'AmazonS3',
    },
    sdkStreamMixin: config?.sdkStreamMixin ?? sdkStreamMixin,
    serviceId: config?.serviceId ?? 'S3',
    signerConstructor: config?.signerConstructor ?? SignatureV4MultiRegion,
    signingEscapePath: config?.signingEscapePath ?? false,
    urlParser: config?.urlParser ?? parseUrl,
    useArnRegion: config?.useArnRegion ?? undefined,
    utf8Decoder: config?.utf8Decoder ?? fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? toUtf8,
  }
}
