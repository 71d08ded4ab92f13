/**
 * Who it is and what it may read, by the AWS SDK for JavaScript of the folder in the first argument, with credentials that the
 * SDK finds by itself.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [home = '.', ...keys] = process.argv.slice(2)
const load = createRequire(join(home, 'package.json'))
const { S3Client, GetObjectCommand } = load('@aws-sdk/client-s3')
const { STSClient, GetCallerIdentityCommand } = load('@aws-sdk/client-sts')

const config = { region: 'us-east-1', maxAttempts: 1 }
const { Arn } = await new STSClient(config).send(new GetCallerIdentityCommand({}))
console.log(Arn)
const s3 = new S3Client({ ...config, forcePathStyle: true })
for (const Key of keys) {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'data', Key }))
    console.log(await Body.transformToString())
  } catch (error) {
    console.log(`${error.name}: ${error.message}`)
  }
}
