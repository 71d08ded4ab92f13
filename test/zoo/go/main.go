// The AWS SDK for Go in the zoo: what every SDK is asked to do, in the words of README.md.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"reflect"
	"runtime/debug"
	"slices"
	"strings"
	"unicode"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/feature/s3/manager"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"
	"github.com/aws/smithy-go"
)

var (
	ctx    = context.Background()
	bucket = aws.String(os.Getenv("ZOO_BUCKET"))
	keys   = strings.Split(string(file("ZOO_KEYS")), "\x00")
	big    = file("ZOO_BIG")
	client *s3.Client
)

func main() {
	settings := must(config.LoadDefaultConfig(ctx))
	client = s3.NewFromConfig(settings, func(options *s3.Options) { options.UsePathStyle = true })
	fmt.Println("version", version())
	steps := []struct {
		name string
		do   func()
	}{
		{"write", write}, {"list", list}, {"read", readAll}, {"multipart", multipart}, {"range", ranges},
		{"stream", stream}, {"copy", copyAll}, {"condition", condition}, {"checksum", checksum},
		{"presign", presign}, {"delete", deleteAll},
	}
	for _, step := range steps {
		step.do()
		fmt.Println("did", step.name)
	}
}

func write() {
	must(client.CreateBucket(ctx, &s3.CreateBucketInput{Bucket: bucket}))
	for _, key := range keys {
		put(key, bodyOf(key))
	}
}

func list() {
	expect(listed(""), inOrder(keys))
	page := must(client.ListObjectsV2(ctx, &s3.ListObjectsV2Input{
		Bucket: bucket, Delimiter: aws.String("/"), Prefix: aws.String("dots/")}))
	expect(len(page.CommonPrefixes), 2)
	expect(*page.CommonPrefixes[0].Prefix+*page.CommonPrefixes[1].Prefix, "dots/../dots/./")
}

func readAll() {
	for _, key := range keys {
		expect(string(read(key)), string(bodyOf(key)))
	}
}

func multipart() {
	upload("scratch/multipart", bytes.NewReader(big))
	head := must(client.HeadObject(ctx, &s3.HeadObjectInput{Bucket: bucket, Key: aws.String("scratch/multipart")}))
	expect(*head.ContentLength, int64(len(big)))
	expect(strings.HasSuffix(*head.ETag, `-5"`), true)
	back := manager.NewWriteAtBuffer(nil)
	must(manager.NewDownloader(client).Download(ctx, back,
		&s3.GetObjectInput{Bucket: bucket, Key: aws.String("scratch/multipart")}))
	expect(bytes.Equal(back.Bytes(), big), true)
}

func ranges() {
	for span, want := range map[string][]byte{
		"bytes=0-0": big[:1], "bytes=5242879-5242880": big[5242879:5242881], "bytes=-9": big[len(big)-9:],
	} {
		part := must(client.GetObject(ctx, &s3.GetObjectInput{
			Bucket: bucket, Key: aws.String("scratch/multipart"), Range: aws.String(span)}))
		expect(bytes.Equal(must(io.ReadAll(part.Body)), want), true)
	}
}

func stream() {
	reader, writer := io.Pipe()
	go func() { writer.Write(big); writer.Close() }()
	upload("scratch/stream", reader)
	expect(bytes.Equal(read("scratch/stream"), big), true)
}

func copyAll() {
	for _, key := range keys {
		source := *bucket + "/" + strings.ReplaceAll(url.QueryEscape(key), "+", "%20")
		must(client.CopyObject(ctx, &s3.CopyObjectInput{
			Bucket: bucket, Key: aws.String("copies/" + key), CopySource: aws.String(source)}))
		expect(string(read("copies/"+key)), string(bodyOf(key)))
	}
}

func condition() {
	once := &s3.PutObjectInput{Bucket: bucket, Key: aws.String("scratch/once"), IfNoneMatch: aws.String("*")}
	once.Body = strings.NewReader("1")
	must(client.PutObject(ctx, once))
	once.Body = strings.NewReader("2")
	_, err := client.PutObject(ctx, once)
	var refusal smithy.APIError
	expect(errors.As(err, &refusal), true)
	expect(refusal.ErrorCode(), "PreconditionFailed")
	expect(string(read("scratch/once")), "1")
}

func checksum() {
	for _, algorithm := range []types.ChecksumAlgorithm{"CRC32", "CRC32C", "SHA1", "SHA256"} {
		key := aws.String("scratch/" + string(algorithm))
		put := must(client.PutObject(ctx, &s3.PutObjectInput{
			Bucket: bucket, Key: key, Body: bytes.NewReader(big), ChecksumAlgorithm: algorithm}))
		got := must(client.GetObject(ctx, &s3.GetObjectInput{
			Bucket: bucket, Key: key, ChecksumMode: types.ChecksumModeEnabled}))
		sums := map[types.ChecksumAlgorithm][2]*string{
			"CRC32": {put.ChecksumCRC32, got.ChecksumCRC32}, "CRC32C": {put.ChecksumCRC32C, got.ChecksumCRC32C},
			"SHA1": {put.ChecksumSHA1, got.ChecksumSHA1}, "SHA256": {put.ChecksumSHA256, got.ChecksumSHA256},
		}[algorithm]
		expect(*sums[0], *sums[1])
		expect(bytes.Equal(must(io.ReadAll(got.Body)), big), true)
	}
}

func presign() {
	presigner := s3.NewPresignClient(client)
	for _, key := range keys {
		signed := must(presigner.PresignGetObject(ctx, &s3.GetObjectInput{Bucket: bucket, Key: aws.String(key)}))
		answer := must(http.Get(signed.URL))
		expect(answer.StatusCode, 200)
		expect(string(must(io.ReadAll(answer.Body))), string(bodyOf(key)))
	}
	signed := must(presigner.PresignPutObject(ctx,
		&s3.PutObjectInput{Bucket: bucket, Key: aws.String("scratch/presigned"), Body: strings.NewReader("put")}))
	request := must(http.NewRequest("PUT", signed.URL, strings.NewReader("put")))
	for name, values := range signed.SignedHeader {
		request.Header[name] = values
	}
	expect(must(http.DefaultClient.Do(request)).StatusCode, 200)
	expect(string(read("scratch/presigned")), "put")
}

func deleteAll() {
	var plain []types.ObjectIdentifier
	for _, key := range listed("copies/") {
		// XML 1.0 has no words for the keys with control characters: they go one by one.
		if !strings.ContainsFunc(key, unicode.IsControl) {
			plain = append(plain, types.ObjectIdentifier{Key: aws.String(key)})
		}
	}
	done := must(client.DeleteObjects(ctx, &s3.DeleteObjectsInput{
		Bucket: bucket, Delete: &types.Delete{Objects: plain}}))
	expect(len(done.Deleted), len(plain))
	for _, key := range append(listed("copies/"), listed("scratch/")...) {
		must(client.DeleteObject(ctx, &s3.DeleteObjectInput{Bucket: bucket, Key: aws.String(key)}))
	}
	expect(listed(""), inOrder(keys))
}

func put(key string, body []byte) {
	must(client.PutObject(ctx, &s3.PutObjectInput{Bucket: bucket, Key: aws.String(key), Body: bytes.NewReader(body)}))
}

func upload(key string, body io.Reader) {
	must(manager.NewUploader(client).Upload(ctx, &s3.PutObjectInput{Bucket: bucket, Key: aws.String(key), Body: body}))
}

func read(key string) []byte {
	got := must(client.GetObject(ctx, &s3.GetObjectInput{Bucket: bucket, Key: aws.String(key)}))
	return must(io.ReadAll(got.Body))
}

func listed(prefix string) []string {
	var found []string
	pages := s3.NewListObjectsV2Paginator(client, &s3.ListObjectsV2Input{
		Bucket: bucket, Prefix: aws.String(prefix), MaxKeys: aws.Int32(7), EncodingType: types.EncodingTypeUrl})
	for pages.HasMorePages() {
		for _, entry := range must(pages.NextPage(ctx)).Contents {
			// What EncodingType encoded, this SDK leaves to its caller.
			found = append(found, must(url.QueryUnescape(*entry.Key)))
		}
	}
	return found
}

func inOrder(texts []string) []string { return slices.Sorted(slices.Values(texts)) }

func bodyOf(key string) []byte {
	if key == "empty" {
		return nil
	}
	return []byte("body of " + key)
}

func file(variable string) []byte { return must(os.ReadFile(os.Getenv(variable))) }

func version() string {
	for _, module := range must2(debug.ReadBuildInfo()).Deps {
		if module.Path == "github.com/aws/aws-sdk-go-v2/service/s3" {
			return strings.TrimPrefix(module.Version, "v")
		}
	}
	return "?"
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func must2[T any](value T, ok bool) T {
	expect(ok, true)
	return value
}

func expect(got, want any) {
	if !reflect.DeepEqual(got, want) {
		panic(fmt.Sprintf("got %.300v, want %.300v", got, want))
	}
}
