/**
 * The options of `s3d api`: one for each member of the operation's input, spelled as in AWS's own tools, and its help.
 */
import type { Option, Options } from './command.ts'
import { findOperation, operationNames, type Member } from './operation.ts'

const ownOptions: Options = {
  input: {
    type: 'string',
    placeholder: 'JSON|@FILE|-',
    about: 'the whole input as JSON; options for members override it',
  },
  'generate-skeleton': { type: 'boolean', about: 'print an input to fill in, and call nothing' },
}

/** How a value is written. */
const placeholders: Readonly<Record<Member['type'], string>> = {
  string: 'TEXT',
  integer: 'NUMBER',
  long: 'NUMBER',
  boolean: 'true|false',
  timestamp: 'TIME',
  blob: 'BASE64|@FILE',
  stream: 'FILE|-',
  events: 'FILE|-',
  list: 'ITEM,…|JSON|@FILE',
  map: 'NAME=VALUE,…|JSON|@FILE',
  structure: 'JSON|@FILE',
}

/** More values than this make a line that nobody reads. */
const shownValues = 4

/**
 * @param args of the command; the first that is no switch names the operation
 * @throws {UsageError} when there is no such operation
 */
export async function apiOptions(args: readonly string[]): Promise<Options> {
  const name = operationArgument(args)
  if (name === undefined) return ownOptions
  const options = findOperation(name).input.map((member): [string, Option] => [
    optionName(member.name),
    {
      type: 'string',
      placeholder: placeholder(member),
      choices: member.values ?? (member.type === 'boolean' ? ['true', 'false'] : []),
      about: member.name + (member.required ? ' (required)' : ''),
    },
  ])
  return { ...Object.fromEntries(options), ...ownOptions }
}

/** @returns the operations, when none is named yet */
export async function apiDetails(args: readonly string[]): Promise<string> {
  return operationArgument(args) === undefined
    ? `Operations\n${operationNames.map(name => `  ${name}\n`).join('')}`
    : ''
}

/** @returns the member's option: `MaxKeys` is `max-keys`, `SSECustomerKeyMD5` is `sse-customer-key-md5` */
export function optionName(member: string): string {
  return member
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
}

function placeholder({ type, values = [] }: Member): string {
  return values.length > 0 && values.length <= shownValues ? values.join('|') : placeholders[type]
}

function operationArgument(args: readonly string[]): string | undefined {
  // Behind an option that takes a value, nobody knows yet what is an argument.
  const first = args.find(arg => !(arg === '--json' || arg === '--debug'))
  return first === undefined || first.startsWith('-') ? undefined : first
}
