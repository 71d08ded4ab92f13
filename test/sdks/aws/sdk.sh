#!/usr/bin/env bash
# What facts.ts expects of every client, by the AWS command line: `sdk.sh AWS SERVICE`. Each line that it writes is a fact for the test to judge.
set -euo pipefail
aws=$1
name=${SDK_NAME:-}
account=arn:aws:iam::000000000000
bucket=data
object=$name/a
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

call() { "$aws" --region us-east-1 --output text "$@"; }

# with "ID SECRET [TOKEN]" COMMAND…: as who has these keys, as --query lists them.
with() {
  local id secret session
  read -r id secret session <<<"$1"
  AWS_ACCESS_KEY_ID=$id AWS_SECRET_ACCESS_KEY=$secret AWS_SESSION_TOKEN=$session "${@:2}"
}

# say FACT COMMAND…: writes what a command writes, or the code of the refusal.
say() {
  local said
  if ! said=$("${@:2}" 2>"$scratch/error"); then
    said=$(sed -nE 's/.*An error occurred \(([A-Za-z]+)\) when calling.*/\1/p' "$scratch/error")
    [[ -n $said ]] || { cat "$scratch/error" >&2; exit 1; }
  fi
  echo "$1: $said"
}

policy() { echo "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"$1\",\"Action\":\"$2\",\"Resource\":\"arn:aws:s3:::$bucket/$3\"}]}"; }
trust() { echo "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"$1\",\"Principal\":$2}]}"; }
commas() { tr '\t' ','; }

write() {
  printf %s "$object" >"$scratch/body"
  call s3api put-object --bucket "$bucket" --key "$object" --body "$scratch/body" >/dev/null && echo written
}

read_object() { call s3api get-object --bucket "$bucket" --key "${1:-$object}" "$scratch/got" >/dev/null && cat "$scratch/got"; }

identity() { call sts get-caller-identity --query Arn; }

keys='Credentials.[AccessKeyId,SecretAccessKey,SessionToken]'

exchange() { call sts assume-role-with-web-identity --role-arn "$account:role/$1" --role-session-name "$name" --web-identity-token "file://$SDK_TOKENS/$2" "${@:3}"; }

iam() {
  local key writes=$account:policy/$name-writes
  say "a user" call iam create-user --user-name "$name" --path /sdks/ --query User.Arn
  say "the same again" call iam create-user --user-name "$name"
  say "a role that nobody made" call iam get-role --role-name nobody
  say "a policy that is none" call iam create-policy --policy-name "$name-none" --policy-document "no policy"
  key=$(call iam create-access-key --user-name "$name" --query 'AccessKey.[AccessKeyId,SecretAccessKey]')
  say "its key" with "$key" identity
  say "a key that may nothing writes" with "$key" write
  call iam create-policy --policy-name "$name-writes" --policy-document "$(policy Allow s3:PutObject "$name/*")" >/dev/null
  call iam create-group --group-name "$name-writers" >/dev/null
  call iam attach-group-policy --group-name "$name-writers" --policy-arn "$writes"
  call iam add-user-to-group --group-name "$name-writers" --user-name "$name"
  say "in a group it writes" with "$key" write
  say "its groups" call iam list-groups-for-user --user-name "$name" --query 'Groups[].GroupName'
  say "and reads" with "$key" read_object
  call iam put-user-policy --user-name "$name" --policy-name reads --policy-document "$(policy Allow s3:GetObject "$name/*")"
  say "with a policy of its own it reads" with "$key" read_object
  say "as simulated" simulate
  call iam create-policy-version --policy-arn "$writes" --policy-document "$(policy Deny s3:PutObject '*')" --set-as-default >/dev/null
  say "under a version that denies it writes" with "$key" write
  call iam set-default-policy-version --policy-arn "$writes" --version-id v1
  call iam delete-policy-version --policy-arn "$writes" --version-id v2
  say "under the first again" with "$key" write
  call iam update-access-key --user-name "$name" --access-key-id "${key%%[[:space:]]*}" --status Inactive
  say "switched off it reads" with "$key" read_object
  call iam update-access-key --user-name "$name" --access-key-id "${key%%[[:space:]]*}" --status Active
  say "switched on it reads" with "$key" read_object
  say "last used for" call iam get-access-key-last-used --access-key-id "${key%%[[:space:]]*}" --query AccessKeyLastUsed.ServiceName
  roles "$key"
  say "a user who has a key is deleted" call iam delete-user --user-name "$name"
  call iam delete-access-key --user-name "$name" --access-key-id "${key%%[[:space:]]*}"
  say "without its key it reads" with "$key" read_object
  tidy
  say "the user in the end" call iam get-user --user-name "$name"
}

simulate() {
  call iam simulate-principal-policy --policy-source-arn "$account:user/sdks/$name" --action-names s3:GetObject s3:DeleteObject \
    --resource-arns "arn:aws:s3:::$bucket/$object" --query 'EvaluationResults[].EvalDecision' | commas
}

roles() {
  local acting=$name-acting web=$name-web provider session
  call iam create-role --role-name "$acting" --tags Key=team,Value=blue \
    --assume-role-policy-document "$(trust sts:AssumeRole "{\"AWS\":\"$account:user/sdks/$name\"}")" >/dev/null
  call iam put-role-policy --role-name "$acting" --policy-name reads --policy-document "$(policy Allow s3:GetObject "$name/*")"
  say "tags of a role" call iam list-role-tags --role-name "$acting" --query "join(',', Tags[].join('=', [Key, Value]))"
  say "the role" with "$1" call sts assume-role --role-arn "$account:role/$acting" --role-session-name "$name" --query AssumedRoleUser.Arn
  session=$(with "$1" call sts assume-role --role-arn "$account:role/$acting" --role-session-name "$name" --query "$keys")
  say "the role reads" with "$session" read_object
  provider=$(call iam create-open-id-connect-provider --url "$SDK_ISSUER" --client-id-list sts.amazonaws.com --query OpenIDConnectProviderArn)
  call iam create-role --role-name "$web" \
    --assume-role-policy-document "$(trust sts:AssumeRoleWithWebIdentity "{\"Federated\":\"$provider\"}")" >/dev/null
  say "a token of a provider" exchange "$web" own --query AssumedRoleUser.Arn
  call iam delete-open-id-connect-provider --open-id-connect-provider-arn "$provider"
  say "when the provider is gone" exchange "$web" own
}

tidy() {
  call iam remove-user-from-group --group-name "$name-writers" --user-name "$name"
  call iam detach-group-policy --group-name "$name-writers" --policy-arn "$account:policy/$name-writes"
  call iam delete-group --group-name "$name-writers"
  call iam delete-policy --policy-arn "$account:policy/$name-writes"
  call iam delete-user-policy --user-name "$name" --policy-name reads
  call iam delete-user --user-name "$name"
  call iam delete-role-policy --role-name "$name-acting" --policy-name reads
  call iam delete-role --role-name "$name-acting"
  call iam delete-role --role-name "$name-web"
}

assume() { call sts assume-role --role-arn "$account:role/reader" --role-session-name "$name" --tags Key=team,Value=blue "$@"; }

sts() {
  local tagged bounded session guest exchanged of
  say "who" identity
  say "a role" assume --query AssumedRoleUser.Arn
  tagged=$(assume --query "$keys")
  say "what its tag lets it read" with "$tagged" read_object blue/a
  say "what its tag does not" with "$tagged" read_object red/a
  bounded=$(assume --query "$keys" --policy "$(policy Allow s3:GetObject blue/b)")
  say "what its policy lets it read" with "$bounded" read_object blue/b
  say "what its policy does not" with "$bounded" read_object blue/a
  session=$(call sts get-session-token --query "$keys")
  say "a session" with "$session" identity
  say "a session reads" with "$session" read_object red/a
  say "a session asks IAM" with "$session" call iam list-users
  say "its key with another's token" with "${session%[[:space:]]*} ${tagged##*[[:space:]]}" read_object red/a
  guest=$(call sts get-federation-token --name "$name" --policy "$(policy Allow s3:GetObject 'red/*')" --query "$keys")
  say "a guest" with "$guest" identity
  say "a guest reads" with "$guest" read_object red/a
  say "a guest reads what it may not" with "$guest" read_object blue/a
  say "a token" exchange web good --query AssumedRoleUser.Arn
  say "whose" exchange web good --query SubjectFromWebIdentityToken
  exchanged=$(exchange web good --query "$keys")
  say "a token reads" with "$exchanged" read_object web/a
  for of in expired foreign misdirected; do say "a token that is $of" exchange web "$of"; done
  say "a role that trusts others" call sts assume-role --role-arn "$account:role/closed" --role-session-name "$name"
  say "a policy that is none" assume --policy "no policy"
  say "a key that nobody has" with "AKIANOBODYHASTHIS secret" identity
}

tls() {
  say "S3 writes" write
  say "S3 reads" read_object
  say "S3 refuses" call s3api list-objects-v2 --bucket no-such-bucket
  say "IAM" call iam get-user --query User.Arn
  say "IAM refuses" call iam get-role --role-name nobody
  say "STS" identity
  say "STS refuses" call sts assume-role --role-arn "$account:role/nobody" --role-session-name "$name"
}

# With what aws finds by itself.
credentials() {
  local of
  say "who" identity
  for of in host app pod web; do say "reads $of" read_object "$of/a"; done
}

"$2"
