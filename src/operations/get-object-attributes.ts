/**
 * GetObjectAttributes: what is known about an object, as a document, and only what the client asks for.
 */
import { S3Error } from '../service/errors.ts'
import type { Call, Input, Output } from '../service/service.ts'
import type { ObjectRow } from '../store/rows.ts'
import { setChecksum } from './checksum.ts'
import type { Dependencies } from './dependencies.ts'
import { customerKeyOf } from './customer-key.ts'
import { openingOf } from './encryption.ts'
import { durably, findBucketOf, requireObject } from './find.ts'
import { numberMarker, pageSize } from './list-arguments.ts'
import { readVersionId } from './version-id.ts'

type Attributes = Output<'GetObjectAttributes'>
type Parts = NonNullable<Attributes['ObjectParts']>

const known: ReadonlySet<string> = new Set(['ETag', 'Checksum', 'ObjectParts', 'StorageClass', 'ObjectSize'])

export async function getObjectAttributes(
  deps: Dependencies,
  call: Call<'GetObjectAttributes'>,
): Promise<Attributes> {
  const { input } = call
  const { index } = deps.store
  const bucket = await findBucketOf(deps, input)
  const asked = askedFor(input)
  const customerKey = customerKeyOf(input)
  return durably(index.settled(bucket.id, input.Key), () => {
    const row = requireObject(index, bucket, input)
    openingOf(deps, row.encryption, customerKey)
    const output: Attributes = {
      LastModified: new Date(row.modifiedMs),
      VersionId: readVersionId(bucket, row),
    }
    if (asked.has('ETag')) output.ETag = row.etag
    if (asked.has('Checksum')) output.Checksum = checksumOf(row)
    if (asked.has('ObjectParts')) output.ObjectParts = partsOf(deps, row, input)
    if (asked.has('StorageClass')) output.StorageClass = storageClassOf(row)
    if (asked.has('ObjectSize')) output.ObjectSize = row.sizeBytes
    return output
  })
}

/** @throws {S3Error} `InvalidRequest` without the header, `InvalidArgument` for none and for unknown ones */
function askedFor({ ObjectAttributes: asked }: Input<'GetObjectAttributes'>): ReadonlySet<string> {
  if (asked === undefined) {
    throw new S3Error('InvalidRequest', {
      message:
        'The x-amz-object-attributes header specifying the attributes to be retrieved is either missing or empty',
    })
  }
  const odd = asked.find(name => !known.has(name))
  if (asked.length > 0 && odd === undefined) return new Set(asked)
  throw new S3Error('InvalidArgument', {
    message: 'Invalid attribute name specified.',
    ArgumentName: 'x-amz-object-attributes',
    ArgumentValue: odd ?? '',
  })
}

function storageClassOf(row: ObjectRow): Attributes['StorageClass'] {
  // The storage class was checked when the object was stored.
  return (row.storageClass ?? 'STANDARD') as Attributes['StorageClass']
}

function checksumOf({ checksum }: ObjectRow): Attributes['Checksum'] {
  if (checksum === undefined) return undefined
  const output: NonNullable<Attributes['Checksum']> = { ChecksumType: checksum.type }
  setChecksum(output, checksum)
  return output
}

function partsOf(deps: Dependencies, row: ObjectRow, input: Input<'GetObjectAttributes'>): Parts | undefined {
  if (row.partsCount === undefined) return undefined
  const limit = pageSize(input.MaxParts, 'max-parts')
  const after = numberMarker(input.PartNumberMarker)
  const found = deps.store.index.objectParts(row, { after, limit: limit + 1 })
  const parts = found.slice(0, limit)
  return {
    TotalPartsCount: row.partsCount,
    PartNumberMarker: String(after),
    NextPartNumberMarker: String(parts.at(-1)?.number ?? after),
    MaxParts: limit,
    IsTruncated: limit > 0 && found.length > limit,
    Parts: parts.map(({ number, sizeBytes, checksum }) => {
      const entry: NonNullable<Parts['Parts']>[number] = { PartNumber: number, Size: sizeBytes }
      setChecksum(entry, checksum)
      return entry
    }),
  }
}
