# What terraform-apply.e2e.test.ts makes, plans again, changes and destroys.

terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "endpoint" { type = string }

# What changes between one apply and the next.
variable "team" {
  type    = string
  default = "blue"
}

provider "aws" {
  region = "us-east-1"
  endpoints {
    iam = var.endpoint
    s3  = var.endpoint
    sts = var.endpoint
  }
  s3_use_path_style      = true
  skip_region_validation = true
  default_tags {
    tags = { by = "terraform" }
  }
}

data "aws_caller_identity" "root" {}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = [data.aws_caller_identity.root.account_id]
    }
  }
}

data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::tf-bucket/${var.team}/*"]
  }
}

resource "aws_iam_policy" "read" {
  name        = "tf-read"
  path        = "/tf/"
  description = "reads"
  policy      = data.aws_iam_policy_document.read.json
}

resource "aws_iam_user" "ann" {
  name                 = "tf-ann"
  path                 = "/tf/"
  permissions_boundary = aws_iam_policy.read.arn
  force_destroy        = true
  tags                 = { team = var.team }
}

resource "aws_iam_access_key" "ann" {
  user = aws_iam_user.ann.name
}

resource "aws_iam_user_policy" "ann" {
  name   = "own"
  user   = aws_iam_user.ann.name
  policy = data.aws_iam_policy_document.read.json
}

resource "aws_iam_user_policy_attachment" "ann" {
  user       = aws_iam_user.ann.name
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_group" "readers" {
  name = "tf-readers"
}

resource "aws_iam_group_policy" "readers" {
  name   = "read"
  group  = aws_iam_group.readers.name
  policy = data.aws_iam_policy_document.read.json
}

resource "aws_iam_group_policy_attachment" "readers" {
  group      = aws_iam_group.readers.name
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_user_group_membership" "ann" {
  user   = aws_iam_user.ann.name
  groups = [aws_iam_group.readers.name]
}

resource "aws_iam_role" "worker" {
  name                 = "tf-worker"
  description          = "works for ${var.team}"
  assume_role_policy   = data.aws_iam_policy_document.trust.json
  max_session_duration = 7200
  tags                 = { team = var.team }
}

resource "aws_iam_role_policy" "worker" {
  name   = "own"
  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.read.json
}

resource "aws_iam_role_policy_attachment" "worker" {
  role       = aws_iam_role.worker.name
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_openid_connect_provider" "issuer" {
  url             = "https://issuer.example/realm"
  client_id_list  = ["sts.amazonaws.com"]
  thumbprint_list = ["0123456789abcdef0123456789abcdef01234567"]
}

resource "aws_iam_account_alias" "alias" {
  account_alias = "tf-account"
}

data "aws_iam_principal_policy_simulation" "worker" {
  depends_on        = [aws_iam_role_policy.worker, aws_iam_role_policy_attachment.worker]
  action_names      = ["s3:GetObject"]
  policy_source_arn = aws_iam_role.worker.arn
  resource_arns     = ["arn:aws:s3:::tf-bucket/${var.team}/k"]
}

output "allowed" { value = data.aws_iam_principal_policy_simulation.worker.all_allowed }
output "key" { value = aws_iam_access_key.ann.id }
output "secret" {
  value     = aws_iam_access_key.ann.secret
  sensitive = true
}
