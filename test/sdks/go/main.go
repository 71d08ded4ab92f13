// What facts.ts expects of every client, by the AWS SDK for Go: `sdk SERVICE`. Each line that it writes is a fact for the test to judge.
package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"reflect"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/iam"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/sts"
	"github.com/aws/smithy-go"
)

const (
	account = "arn:aws:iam::000000000000:"
	bucket  = "data"
)

var (
	ctx    = context.Background()
	name   = os.Getenv("SDK_NAME")
	object = name + "/a"
)

func main() {
	map[string]func(){"iam": ofIam, "sts": ofSts, "tls": ofTls, "credentials": ofCredentials}[os.Args[1]]()
}

// keys are as IAM and STS give them.
type keys struct{ id, secret, token string }

// found says that there are no keys, and the SDK finds some by itself.
var found = keys{}

func settings(given keys) aws.Config {
	options := []func(*config.LoadOptions) error{config.WithRegion("us-east-1"), config.WithRetryMaxAttempts(1)}
	if given != found {
		static := credentials.NewStaticCredentialsProvider(given.id, given.secret, given.token)
		options = append(options, config.WithCredentialsProvider(static))
	}
	if file := os.Getenv("SDK_CERTIFICATE"); file != "" {
		certificate := must(tls.LoadX509KeyPair(file, os.Getenv("SDK_CERTIFICATE_KEY")))
		shown := awshttp.NewBuildableClient().WithTransportOptions(func(transport *http.Transport) {
			transport.TLSClientConfig.Certificates = []tls.Certificate{certificate}
		})
		options = append(options, config.WithHTTPClient(shown))
	}
	return must(config.LoadDefaultConfig(ctx, options...))
}

func s3Client(given keys) *s3.Client {
	return s3.NewFromConfig(settings(given), func(options *s3.Options) { options.UsePathStyle = true })
}

func stsClient(given keys) *sts.Client { return sts.NewFromConfig(settings(given)) }

func iamClient(given keys) *iam.Client { return iam.NewFromConfig(settings(given)) }

// say writes what a call gives, or as what the SDK returns the refusal.
func say(fact string, call func() (string, error)) {
	said, err := call()
	var refusal smithy.APIError
	// The credentials endpoint's is none of the service that was to be called.
	if errors.As(err, &refusal) && kindOf(refusal) != "EndpointError" {
		said = refusal.ErrorCode() + " as " + kindOf(refusal)
	} else if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Printf("%s: %s\n", fact, said)
}

func kindOf(refusal smithy.APIError) string { return reflect.TypeOf(refusal).Elem().Name() }

// is a call that says what is known already.
func is(said string) func() (string, error) { return func() (string, error) { return said, nil } }

// refused is a call of whose answer only the refusal is of interest.
func refused[T any](_ T, err error) (string, error) { return "done", err }

func must[T any](value T, err error) T {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return value
}

func policy(effect, action, resource string) *string {
	return aws.String(fmt.Sprintf(`{"Version":"2012-10-17","Statement":[{"Effect":%q,"Action":%q,"Resource":"arn:aws:s3:::%s/%s"}]}`,
		effect, action, bucket, resource))
}

func trust(action, kind, principal string) *string {
	return aws.String(fmt.Sprintf(`{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":%q,"Principal":{%q:%q}}]}`,
		action, kind, principal))
}

func writing(client *s3.Client) func() (string, error) {
	return func() (string, error) {
		_, err := client.PutObject(ctx, &s3.PutObjectInput{
			Bucket: aws.String(bucket), Key: aws.String(object), Body: strings.NewReader(object),
		})
		return "written", err
	}
}

func reading(client *s3.Client, key string) func() (string, error) {
	return func() (string, error) {
		answer, err := client.GetObject(ctx, &s3.GetObjectInput{Bucket: aws.String(bucket), Key: aws.String(key)})
		if err != nil {
			return "", err
		}
		defer answer.Body.Close()
		body, err := io.ReadAll(answer.Body)
		return string(body), err
	}
}

func identity(given keys) func() (string, error) {
	return func() (string, error) {
		answer, err := stsClient(given).GetCallerIdentity(ctx, &sts.GetCallerIdentityInput{})
		if err != nil {
			return "", err
		}
		return *answer.Arn, nil
	}
}

func token(of string) *string {
	return aws.String(string(must(os.ReadFile(os.Getenv("SDK_TOKENS") + "/" + of))))
}

func role(of string) *string { return aws.String(account + "role/" + of) }

func ofTls() {
	client, users, sessions := s3Client(found), iamClient(found), stsClient(found)
	say("S3 writes", writing(client))
	say("S3 reads", reading(client, object))
	say("S3 refuses", func() (string, error) {
		return refused(client.ListObjectsV2(ctx, &s3.ListObjectsV2Input{Bucket: aws.String("no-such-bucket")}))
	})
	say("IAM", func() (string, error) {
		answer, err := users.GetUser(ctx, &iam.GetUserInput{})
		if err != nil {
			return "", err
		}
		return *answer.User.Arn, nil
	})
	say("IAM refuses", func() (string, error) {
		return refused(users.GetRole(ctx, &iam.GetRoleInput{RoleName: aws.String("nobody")}))
	})
	say("STS", identity(found))
	say("STS refuses", func() (string, error) {
		return refused(sessions.AssumeRole(ctx, &sts.AssumeRoleInput{RoleArn: role("nobody"), RoleSessionName: &name}))
	})
}

// With what the SDK finds by itself.
func ofCredentials() {
	say("who", identity(found))
	for _, of := range []string{"host", "app", "pod", "web"} {
		say("reads "+of, reading(s3Client(found), of+"/a"))
	}
}
