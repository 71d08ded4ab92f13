// Decides, by MinIO's evaluator, each request that is a line of JSON on stdin: "allow", "deny" or "invalid".
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/minio/pkg/v3/policy"
)

type request struct {
	Kind    string              `json:"kind"`
	Policy  json.RawMessage     `json:"policy"`
	Account string              `json:"account"`
	Action  string              `json:"action"`
	Bucket  string              `json:"bucket"`
	Key     string              `json:"key"`
	Context map[string][]string `json:"context"`
}

// Keys without the service's prefix, as MinIO's server passes them.
func conditions(context map[string][]string) map[string][]string {
	named := map[string][]string{}
	for name, values := range context {
		_, bare, _ := strings.Cut(name, ":")
		named[bare] = values
	}
	return named
}

func decide(asked request) (bool, error) {
	text := strings.NewReader(string(asked.Policy))
	if asked.Kind == "bucket" {
		parsed, err := policy.ParseBucketPolicyConfig(text, asked.Bucket)
		if err != nil {
			return false, err
		}
		return parsed.IsAllowed(policy.BucketPolicyArgs{
			AccountName:     asked.Account,
			Action:          policy.Action(asked.Action),
			BucketName:      asked.Bucket,
			ObjectName:      asked.Key,
			ConditionValues: conditions(asked.Context),
		}), nil
	}
	parsed, err := policy.ParseConfig(text)
	if err != nil {
		return false, err
	}
	return parsed.IsAllowed(policy.Args{
		Action:          policy.Action(asked.Action),
		BucketName:      asked.Bucket,
		ObjectName:      asked.Key,
		ConditionValues: conditions(asked.Context),
	}), nil
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for lines.Scan() {
		var asked request
		if err := json.Unmarshal(lines.Bytes(), &asked); err != nil {
			panic(err)
		}
		allowed, err := decide(asked)
		switch {
		case err != nil:
			fmt.Fprintln(out, "invalid", err)
		case allowed:
			fmt.Fprintln(out, "allow")
		default:
			fmt.Fprintln(out, "deny")
		}
	}
}
