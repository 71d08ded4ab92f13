/**
 * The cases of Smithy's protocol tests that the generated server does not pass, each with the reason why the protocol
 * of S3 or STS is another one. The list is strict: a case that is on it and passes is a failure.
 */

const unwrapped = 'S3 does not wrap its errors in an ErrorResponse'
const offset = 'for those who read dates: a server writes UTC, as AWS does'
const compressing = 'for those who compress: no operation of STS takes compressed requests'
const compressed = 'for those who compress: S3 stores what it is given, and its content-encoding with it'

/** By service, kind and name of the case. */
export const ledger: Readonly<Record<string, string>> = {
  'awsQuery error QueryComplexError': 'an error of AWS has a message, where the case has none',
  'awsQuery request QueryEmptyQueryMaps': 'the request says nothing of the empty map that the case expects',
  'awsQuery request SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsQuery': compressing,
  'awsQuery request SDKAppliedContentEncoding_awsQuery': compressing,
  'awsQuery response QueryNoInputAndNoOutputWithResponseMetadata':
    'for those who read metadata: the case compares white space and an id of its own',
  'restXml error InvalidGreetingError': unwrapped,
  'restXml error ComplexError': unwrapped,
  'restXml request SDKAppendedGzipAfterProvidedEncoding_restXml': compressed,
  'restXml request SDKAppliedContentEncoding_restXml': compressed,
  'restXml response HttpEmptyPrefixHeadersResponseServer':
    'the names of user metadata have a prefix that no header of S3 has, so that none of them has to give way',
  'restXml response NullAndEmptyHeaders': 'S3 leaves a header out that has nothing to say',
  'restXml response RestXmlDateTimeWithNegativeOffset': offset,
  'restXml response RestXmlDateTimeWithPositiveOffset': offset,
  'restXml response RestXmlHttpResponseCode': 'a response of S3 without a body has no type of it',
  's3 error S3OperationNoErrorWrappingResponse': 'AWS answers NoSuchBucket with 404, the case with 400',
}
