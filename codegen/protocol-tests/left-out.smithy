$version: "2.0"

metadata suppressions = [
    {
        id: "HttpResponseCodeSemantics"
        namespace: "s3d.errors"
        reason: "S3's redirects are errors"
    }
]

// Parts of Smithy's restXml test services that the generator refuses, each with the reason why S3 does not have the like.
metadata leftOut = {
    "aws.protocoltests.restxml#HttpRequestWithLabels": "a URI of S3 has a bucket and a key, both strings"
    "aws.protocoltests.restxml#HttpRequestWithLabelsAndTimestampFormat": "a URI of S3 has a bucket and a key, both strings"
    "aws.protocoltests.restxml#HttpRequestWithGreedyLabelInPath": "a URI of S3 has a bucket and a key, and the key last"
    "aws.protocoltests.restxml#ConstantQueryString": "a URI of S3 has a bucket and a key, and the bucket first"
    "aws.protocoltests.restxml#HttpRequestWithFloatLabels": "a URI of S3 has a bucket and a key, both strings"
    "aws.protocoltests.restxml#AllQueryStringTypesInput$queryStringList": "S3 has no lists in its query: of a repeated member the first counts"
    "aws.protocoltests.restxml#AllQueryStringTypesInput$queryStringSet": "S3 has no lists in its query: of a repeated member the first counts"
    "aws.protocoltests.restxml#AllQueryStringTypesInput$queryIntegerList": "S3 has no lists in its query: of a repeated member the first counts"
    "aws.protocoltests.restxml#AllQueryStringTypesInput$queryIntegerSet": "S3 has no lists in its query: of a repeated member the first counts"
    "aws.protocoltests.restxml#AllQueryStringTypesInput$queryDoubleList": "S3 has no lists in its query: of a repeated member the first counts"
    "aws.protocoltests.restxml#AllQueryStringTypesInput$queryBooleanList": "S3 has no lists in its query: of a repeated member the first counts"
    "aws.protocoltests.restxml#AllQueryStringTypesInput$queryTimestampList": "S3 has no lists in its query: of a repeated member the first counts"
    "aws.protocoltests.restxml#AllQueryStringTypesInput$queryEnumList": "S3 has no lists in its query: of a repeated member the first counts"
    "aws.protocoltests.restxml#AllQueryStringTypesInput$queryIntegerEnumList": "S3 has no lists in its query: of a repeated member the first counts"
    "aws.protocoltests.restxml#AllQueryStringTypesInput$queryParamsMapOfStrings": "S3 has no member for the query as a whole"
    "aws.protocoltests.restxml#QueryPrecedence": "S3 has no member for the query as a whole"
    "aws.protocoltests.restxml#QueryParamsAsStringListMap": "S3 has no member for the query as a whole"
}
