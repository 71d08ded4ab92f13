/**
 * ListObjectVersions of buckets without versions: each object is its only version, and that is called `null`.
 */
import { S3Error } from '../service/errors.ts'
import type { Call, Output } from '../service/service.ts'
import type { Dependencies } from './dependencies.ts'
import { findBucket } from './find.ts'
import { keyWriter } from './list-arguments.ts'
import { commonPrefixesOf, contentsOf, lastEntry, queryOf, readObjects } from './list-objects.ts'
import { owner } from './owner.ts'

type Version = NonNullable<Output<'ListObjectVersions'>['Versions']>[number]

export async function listObjectVersions(
  deps: Dependencies,
  call: Call<'ListObjectVersions'>,
): Promise<Output<'ListObjectVersions'>> {
  const { input } = call
  const write = keyWriter(input.EncodingType)
  const query = queryOf(input)
  const keyMarker = input.KeyMarker ?? ''
  if (keyMarker === '' && input.VersionIdMarker !== undefined && input.VersionIdMarker !== '') {
    throw new S3Error('InvalidArgument', {
      message: 'A version-id marker cannot be specified without a key marker.',
      ArgumentName: 'version-id-marker',
      ArgumentValue: input.VersionIdMarker,
    })
  }
  const bucket = await findBucket(deps, input)
  const page = await readObjects(deps, { bucket, query, start: keyMarker })
  const endsWithKey = page.last !== undefined && 'row' in page.last
  return {
    Name: bucket.name,
    Prefix: write(query.prefix),
    KeyMarker: write(keyMarker),
    VersionIdMarker: input.VersionIdMarker ?? '',
    NextKeyMarker: page.isTruncated ? write(lastEntry(page)) : undefined,
    NextVersionIdMarker: page.isTruncated && endsWithKey ? 'null' : undefined,
    MaxKeys: query.limit,
    Delimiter: query.delimiter && write(query.delimiter),
    IsTruncated: page.isTruncated,
    EncodingType: input.EncodingType,
    Versions: contentsOf(page.rows, write, owner).map(
      // The classes of versions are those of objects that s3d has.
      entry => ({ ...entry, VersionId: 'null', IsLatest: true }) as Version,
    ),
    CommonPrefixes: commonPrefixesOf(page, write),
  }
}
