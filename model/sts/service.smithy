$version: "2.0"

namespace com.amazonaws.sts

use aws.api#service
use aws.auth#sigv4
use aws.auth#sigv4a
use aws.protocols#awsQuery

@service(
    sdkId: "STS"
    arnNamespace: "sts"
    cloudFormationName: "STS"
    cloudTrailEventSource: "sts.amazonaws.com"
    endpointPrefix: "sts"
)
@sigv4(
    name: "sts"
)
@sigv4a(
    name: "sts"
)
@awsQuery
@auth([
    sigv4
    sigv4a
])
@title("AWS Security Token Service")
@xmlNamespace(
    uri: "https://sts.amazonaws.com/doc/2011-06-15/"
)
service AWSSecurityTokenServiceV20110615 {
    version: "2011-06-15"
    operations: [
        AssumeRole
        AssumeRoleWithWebIdentity
        GetCallerIdentity
        GetFederationToken
        GetSessionToken
    ]
}
