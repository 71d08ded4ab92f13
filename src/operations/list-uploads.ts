/**
 * ListMultipartUploads and ListParts: what has been begun and not yet completed.
 */
import type { Accounts } from '../policy/accounts.ts'
import type { Call, Output } from '../service/service.ts'
import type { Bucket, Part, Upload } from '../store/rows.ts'
import { setChecksum } from './checksum.ts'
import { customerKeyOf } from './customer-key.ts'
import type { Dependencies } from './dependencies.ts'
import { requireUploadKey } from './encryption.ts'
import { durably, findBucket, findBucketOf, requireUpload } from './find.ts'
import { delimiterOf, keyWriter, numberMarker, pageSize, type WriteKey } from './list-arguments.ts'
import { initiatorShown, objectAccessOf, ownerShown } from './ownership.ts'
import { readPage, type Page } from './roll-up.ts'

type UploadEntry = NonNullable<Output<'ListMultipartUploads'>['Uploads']>[number]
type PartEntry = NonNullable<Output<'ListParts'>['Parts']>[number]

export async function listMultipartUploads(
  deps: Dependencies,
  call: Call<'ListMultipartUploads'>,
): Promise<Output<'ListMultipartUploads'>> {
  const { input } = call
  const write = keyWriter(input.EncodingType)
  const prefix = input.Prefix ?? ''
  const keyMarker = input.KeyMarker ?? ''
  // An upload id without its key says nothing.
  const uploadIdMarker = keyMarker === '' ? '' : (input.UploadIdMarker ?? '')
  const query = {
    prefix,
    delimiter: delimiterOf(input.Delimiter),
    limit: pageSize(input.MaxUploads, 'max-uploads'),
  }
  const bucket = await findBucket(deps, input)
  const { index } = deps.store
  const page = await durably(index.settled(bucket.id), () =>
    readPage(
      query,
      { key: keyMarker, id: uploadIdMarker },
      {
        firstKey: from => index.firstUploadKey(bucket.id, { prefix, from }),
        rowsBehind: ({ key, id }, limit) =>
          index.uploads(bucket.id, { prefix, fromKey: key, fromUploadId: id, limit }),
        rowsFrom: (key, limit) =>
          index.uploads(bucket.id, { prefix, fromKey: key, fromUploadId: undefined, limit }),
        idOf: upload => upload.uploadId,
      },
    ),
  )
  const next = page.isTruncated ? nextMarkers(page) : undefined
  return {
    Bucket: bucket.name,
    KeyMarker: write(keyMarker),
    UploadIdMarker: uploadIdMarker,
    NextKeyMarker: next && write(next.key),
    NextUploadIdMarker: next?.uploadId,
    Prefix: write(prefix),
    Delimiter: query.delimiter && write(query.delimiter),
    MaxUploads: query.limit,
    IsTruncated: page.isTruncated,
    EncodingType: input.EncodingType,
    Uploads: page.rows.map(upload => ({
      ...uploadEntry(upload, write),
      ...peopleOf(deps.accounts, bucket, upload),
    })),
    CommonPrefixes: page.commonPrefixes.map(commonPrefix => ({ Prefix: write(commonPrefix) })),
  }
}

export async function listParts(deps: Dependencies, call: Call<'ListParts'>): Promise<Output<'ListParts'>> {
  const { input } = call
  const limit = pageSize(input.MaxParts, 'max-parts')
  const customerKey = customerKeyOf(input)
  const after = numberMarker(input.PartNumberMarker)
  const bucket = await findBucketOf(deps, input)
  const { index } = deps.store
  const { upload, found } = await durably(index.settled(bucket.id, input.Key), () => {
    const open = requireUpload(index, bucket, input)
    if (customerKey !== undefined) requireUploadKey(open.encryption, customerKey)
    return { upload: open, found: index.parts(open.id, { after, limit: limit + 1 }) }
  })
  const parts = found.slice(0, limit)
  return {
    Bucket: bucket.name,
    Key: upload.key,
    UploadId: upload.uploadId,
    PartNumberMarker: String(after),
    NextPartNumberMarker: String(parts.at(-1)?.number ?? after),
    MaxParts: limit,
    IsTruncated: limit > 0 && found.length > limit,
    Parts: parts.map(part => partEntry(upload, part)),
    ...peopleOf(deps.accounts, bucket, upload),
    StorageClass: storageClassOf(upload),
    ...checksumKindOf(upload),
  }
}

/** Who began it, and whose the object will be. */
function peopleOf(
  accounts: Accounts,
  bucket: Bucket,
  upload: Upload,
): Pick<UploadEntry, 'Initiator' | 'Owner'> {
  return {
    Initiator: initiatorShown(accounts, bucket, upload),
    Owner: ownerShown(accounts, objectAccessOf(bucket, upload).account),
  }
}

function nextMarkers({ last }: Page<Upload>): {
  readonly key: string
  readonly uploadId: string | undefined
} {
  if (last === undefined) return { key: '', uploadId: undefined }
  if ('commonPrefix' in last) return { key: last.commonPrefix, uploadId: undefined }
  return { key: last.row.key, uploadId: last.row.uploadId }
}

function uploadEntry(upload: Upload, write: WriteKey): UploadEntry {
  return {
    Key: write(upload.key),
    UploadId: upload.uploadId,
    StorageClass: storageClassOf(upload),
    Initiated: new Date(upload.createdMs),
    ...checksumKindOf(upload),
  }
}

/** The checksum is shown where the upload's creator chose one. */
function partEntry(upload: Upload, part: Part): PartEntry {
  const entry: PartEntry = {
    PartNumber: part.number,
    LastModified: new Date(part.modifiedMs),
    ETag: `"${part.etag}"`,
    Size: part.sizeBytes,
  }
  if (upload.checksumAlgorithm !== undefined) setChecksum(entry, part.checksum)
  return entry
}

function storageClassOf(upload: Upload): UploadEntry['StorageClass'] {
  // Checked when the upload was created.
  return (upload.storageClass ?? 'STANDARD') as UploadEntry['StorageClass']
}

function checksumKindOf(upload: Upload): Pick<UploadEntry, 'ChecksumAlgorithm' | 'ChecksumType'> {
  return {
    // Checked when the upload was created.
    ChecksumAlgorithm: upload.checksumAlgorithm as UploadEntry['ChecksumAlgorithm'],
    ChecksumType: upload.checksumType,
  }
}
