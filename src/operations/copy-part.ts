/**
 * UploadPartCopy: a part made from an object, or from a range of one. Its bytes are written anew, as a part has an MD5
 * of its own that has to be computed anyway.
 */
import { parseCopyRange } from '../service/copy-source.ts'
import type { Call, Output } from '../service/service.ts'
import { setChecksum } from './checksum.ts'
import { payloadOfBytes } from './copied-bytes.ts'
import { checkSourceSize, findSource, refuseArchivedSource, requireSource } from './copy-source.ts'
import type { Dependencies } from './dependencies.ts'
import { openingOf, refuseEncryptionHeader, sealingOfPart, setEncryption } from './encryption.ts'
import { durably, findBucketOf } from './find.ts'
import { checkPartNumber } from './limits.ts'
import { receive } from './receive.ts'
import { checksumOf, commitPart, openUpload } from './uploads.ts'
import { readVersionId } from './version-id.ts'

export async function uploadPartCopy(
  deps: Dependencies,
  call: Call<'UploadPartCopy'>,
): Promise<Output<'UploadPartCopy'>> {
  const { input } = call
  const { index, bytes } = deps.store
  const bucket = await findBucketOf(deps, input)
  checkPartNumber(input.PartNumber, deps.limitsOf(input.Bucket).maxPartNumber)
  refuseEncryptionHeader(call.raw)
  const upload = await openUpload(deps, bucket, input)
  const sealing = sealingOfPart(deps, upload.encryption, input)
  const source = await findSource(deps, input)
  const { row, sizeBytes, reading } = await durably(index.settled(source.bucket.id, source.key), () => {
    const found = requireSource(index, source, input)
    refuseArchivedSource(deps, found)
    const range =
      input.CopySourceRange === undefined
        ? { start: 0, end: found.sizeBytes }
        : parseCopyRange(input.CopySourceRange, found.sizeBytes)
    checkSourceSize(range.end - range.start)
    const unwrap = openingOf(deps, found.encryption, source.customerKey)
    const read =
      unwrap === undefined ? bytes.read(found.content, range) : bytes.readSealed(found.content, unwrap, range)
    return { row: found, sizeBytes: range.end - range.start, reading: read }
  })
  const payload = payloadOfBytes(await reading, sizeBytes)
  const received = await receive(
    deps,
    { payload, md5: undefined, checksum: undefined },
    { checksum: checksumOf(upload).algorithm, sealing },
  )
  const part = await commitPart(deps, { bucket, input, received })

  const CopyPartResult: Output<'UploadPartCopy'>['CopyPartResult'] = {
    ETag: `"${part.etag}"`,
    LastModified: new Date(part.modifiedMs),
  }
  setChecksum(CopyPartResult, part.checksum)
  const output: Output<'UploadPartCopy'> = {
    CopyPartResult,
    CopySourceVersionId: readVersionId(source.bucket, row),
  }
  setEncryption(output, upload.encryption, input)
  return output
}
