// Who it is and what it may read, by the AWS SDK for Go, with credentials that the SDK finds by itself.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/sts"
	"github.com/aws/smithy-go"
)

func main() {
	ctx := context.Background()
	cfg, err := config.LoadDefaultConfig(ctx, config.WithRegion("us-east-1"))
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	who, err := sts.NewFromConfig(cfg).GetCallerIdentity(ctx, &sts.GetCallerIdentityInput{})
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println(aws.ToString(who.Arn))
	client := s3.NewFromConfig(cfg, func(options *s3.Options) { options.UsePathStyle = true })
	for _, key := range os.Args[1:] {
		fmt.Println(read(ctx, client, key))
	}
}

func read(ctx context.Context, client *s3.Client, key string) string {
	object, err := client.GetObject(ctx, &s3.GetObjectInput{Bucket: aws.String("data"), Key: aws.String(key)})
	if err == nil {
		defer object.Body.Close()
		body, err := io.ReadAll(object.Body)
		if err == nil {
			return string(body)
		}
	}
	var refusal smithy.APIError
	if errors.As(err, &refusal) {
		return refusal.ErrorCode() + ": " + refusal.ErrorMessage()
	}
	return fmt.Sprint(err)
}
