/**
 * The operations that the generated client can call: their names, inputs and outputs. Called by `api` and its help.
 */
import * as s3 from '@aws-sdk/client-s3'
import { closest, sameName } from '../base/suggest.ts'
import { UsageError } from './command.ts'
import { shapeOf, type SchemaReference, type Shape } from './shape.ts'

/** Whatever the client exports, to be looked up by name. */
const everything: ReadonlyMap<string, unknown> = new Map(Object.entries(s3))

export interface Operation {
  /** As in the model, e.g. `GetObject`. */
  readonly name: string
  readonly input: Shape
  readonly output: Shape
}

/** @returns names in the model's spelling, sorted */
export function operationNames(): readonly string[] {
  return Object.keys(s3)
    .flatMap(name => /^(.+)Command$/.exec(name)?.[1] ?? [])
    .filter(isCallable)
    .toSorted()
}

/**
 * @param typed `GetObject` or `get-object`, in any case
 * @throws {UsageError} when there is none, naming a similar one
 */
export function findOperation(typed: string): Operation {
  const names = operationNames()
  const name = names.find(each => sameName(each, typed))
  if (name === undefined) {
    const meant = closest(typed.replaceAll('-', ''), names)
    throw new UsageError(
      `no operation ${JSON.stringify(typed)}` + (meant === undefined ? '' : `; did you mean ${meant}?`),
    )
  }
  const [, , , , input, output] = operationSchema(name)
  return { name, input: shapeOf(input), output: shapeOf(output) }
}

/** @returns the operation's output as the client has it, with `$metadata` */
export async function callOperation(
  client: s3.S3Client,
  { name, input }: { readonly name: string; readonly input: object },
  signal: AbortSignal,
): Promise<Readonly<Record<string, unknown>>> {
  const Command = exported(`${name}Command`)
  // By construction of the generated client: every command takes its input and is sent by the client.
  const command = new (Command as typeof s3.HeadObjectCommand)(input as s3.HeadObjectCommandInput)
  return { ...(await client.send(command, { abortSignal: signal })) }
}

function isCallable(name: string): boolean {
  return Array.isArray(exported(`${name}$`))
}

type OperationSchema = readonly [number, string, string, unknown, SchemaReference, SchemaReference]

function operationSchema(name: string): OperationSchema {
  // The generated client exports the static schema of every operation under this name.
  return exported(`${name}$`) as OperationSchema
}

function exported(name: string): unknown {
  return everything.get(name)
}
