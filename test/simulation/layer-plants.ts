/**
 * Bugs of the write queue's layer in uploads, lists and calls with conditions, planted around it, to see that histories
 * find them.
 */
import { payloadOf } from '../../src/service/payload.ts'
import type { Call, Input, Layer, OpName, Output, Reply, Service } from '../../src/service/service.ts'
import { md5 } from './remote-uploads.ts'

export type LayerPlant = (real: Layer) => Layer

/** Calls of one operation are answered by something else. */
function around<Wanted extends OpName>(
  op: Wanted,
  answer: (call: Call<Wanted>, layer: Service, inner: Service) => Promise<Reply<Wanted>>,
): LayerPlant {
  const isWanted = (call: Call<OpName>): call is Call<Wanted> => call.op === op
  return real => inner => {
    const layer = real(inner)
    return async <Op extends OpName>(call: Call<Op>): Promise<Reply<Op>> => {
      if (!isWanted(call)) return layer(call)
      const answered = await answer(call, layer, inner)
      return toldAs(answered, outputOf<Op>(await answered.output()))
    }
  }
}

/** Of the operation of the call. */
function outputOf<Op extends OpName>(output: object): Reply<Op> {
  return { output: () => Promise.resolve(output as Output<Op>) } // as the caller knows
}

/** Another answer, with what is said beside it of what the cache had to do with it. */
export function toldAs<Op extends OpName>({ raw, notes }: Reply<OpName>, other: Reply<Op>): Reply<Op> {
  return { ...other, ...(raw !== undefined && { raw }), ...(notes !== undefined && { notes }) }
}

function without<Op extends OpName>(call: Call<Op>, ...names: readonly (keyof Input<Op>)[]): Call<Op> {
  const { op, resource, raw, context } = call
  const input = { ...call.input }
  for (const name of names) delete input[name]
  const version = Object.hasOwn(input, 'VersionId') ? resource.version : undefined
  return { op, resource: { ...resource, version }, raw, context, input }
}

async function bytesOf(body: Input<'UploadPart'>['Body']): Promise<Buffer> {
  const chunks: Buffer[] = []
  await payloadOf(body).read(chunk => void chunks.push(Buffer.from(chunk)))
  return Buffer.concat(chunks)
}

/** Parts that have come before, by what names them. */
function deafToSecondParts(): LayerPlant {
  return real => {
    const sent = new Set<string>()
    return around('UploadPart', async (call, layer) => {
      const { UploadId, PartNumber, Body } = call.input
      const name = `${UploadId} ${PartNumber}`
      if (sent.has(name)) return outputOf({ ETag: `"${md5(await bytesOf(Body))}"` })
      const answer = await layer(call)
      sent.add(name)
      return answer
    })(real)
  }
}

export const layerPlants: Readonly<Record<string, LayerPlant>> = {
  'a part that is sent again is not stored': deafToSecondParts(),
  'aborted uploads go on': around('AbortMultipartUpload', async () => outputOf({})),
  'conditions of completions are not judged': around('CompleteMultipartUpload', (call, layer) =>
    layer(without(call, 'IfMatch', 'IfNoneMatch')),
  ),
  'tags of uploads are lost': around('CreateMultipartUpload', (call, layer) =>
    layer(without(call, 'Tagging')),
  ),
  'uploads under way are not listed': around('ListMultipartUploads', (call, _layer, inner) => inner(call)),
  'versions are those of the remote': around('ListObjectVersions', (call, _layer, inner) => inner(call)),
  'a page loses its last key': around('ListObjectsV2', async (call, layer) => {
    const output = await (await layer(call)).output()
    return outputOf(
      output.IsTruncated === true ? { ...output, Contents: output.Contents?.slice(0, -1) } : output,
    )
  }),
  'the last of several deletes is forgotten': around('DeleteObjects', async (call, layer) => {
    const { Objects } = call.input.Delete
    if (Objects.length < 2) return layer(call)
    const Delete = { ...call.input.Delete, Objects: Objects.slice(0, -1) }
    const { op, resource, raw, context } = call
    const answer = await layer({ op, resource, raw, context, input: { ...call.input, Delete } })
    const output = await answer.output()
    return outputOf({ ...output, Deleted: [...(output.Deleted ?? []), { Key: Objects.at(-1)?.Key }] })
  }),
  'a copy does not look at its source’s condition': around('CopyObject', (call, layer) =>
    layer(without(call, 'CopySourceIfMatch')),
  ),
  'a part number reads the whole object': around('GetObject', (call, layer) =>
    layer(call.input.PartNumber === 1 ? without(call, 'PartNumber') : call),
  ),
}

/** Of buckets that keep versions. */
export const versionPlants: Readonly<Record<string, LayerPlant>> = {
  'a version is read as what the key holds': around('GetObject', (call, layer) =>
    layer(without(call, 'VersionId')),
  ),
  'a version that is deleted for good stays': around('DeleteObject', (call, layer) =>
    call.input.VersionId === undefined ? layer(call) : Promise.resolve(outputOf({})),
  ),
  'that a bucket keeps versions is not noticed': around('PutBucketVersioning', (call, _layer, inner) =>
    inner(call),
  ),
  'a deletion for good is one of what the key holds': around('DeleteObject', (call, layer) =>
    layer(without(call, 'VersionId')),
  ),
  'a page of versions loses its last one': around('ListObjectVersions', async (call, layer) => {
    const output = await (await layer(call)).output()
    return outputOf(
      output.IsTruncated === true ? { ...output, Versions: output.Versions?.slice(0, -1) } : output,
    )
  }),
}
