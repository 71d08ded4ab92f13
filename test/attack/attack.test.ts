/**
 * The attack suite: tables of attacks on a real daemon, alone and in front of a remote. Each has to be refused with the error
 * that AWS has for it, and everything there is has to be the same afterwards. Ends with how many there were, and how many got in.
 */
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { attacks, attempt, Count } from './attack.ts'
import { chunkAttacks, chunkControls } from './chunks.cases.ts'
import { credentialAttacks, credentialControls } from './credentials.cases.ts'
import { errandAttacks } from './errands.cases.ts'
import { Errands } from './errands.ts'
import { formAttacks, formControls } from './forms.cases.ts'
import { framingAttacks, framingControls } from './framing.cases.ts'
import { oversizeAlone, oversizeAttacks } from './oversize.cases.ts'
import { pathAttacks, pathControls } from './paths.cases.ts'
import { privilegeAttacks, privilegeControls } from './privileges.cases.ts'
import { roleAttacks, roleControls } from './roles.cases.ts'
import { signatureAttacks, signatureControls } from './signatures.cases.ts'
import { slowAttacks } from './slow.cases.ts'
import { Stage } from './stage.ts'
import { strangerAttacks, strangerControls } from './strangers.cases.ts'

const count = new Count()
after(() => console.log(String(count)))

test('what gets in, or changes something, is counted', async () => {
  const planted = new Count()
  const run = (want: string, got: string, state: string) =>
    attempt(
      { name: 'planted', want, attempt: () => Promise.resolve(got) },
      { snapshot: () => Promise.resolve(state) },
      { count: planted, before: 'as it was' },
    )
  await run('403 AccessDenied', '403 AccessDenied', 'as it was')
  await assert.rejects(run('403 AccessDenied', '200', 'as it was'))
  await assert.rejects(run('403 AccessDenied', '403 AccessDenied', 'otherwise'))
  await assert.rejects(run('403 AccessDenied', '400 BadRequest', 'as it was'))
  assert.equal(String(planted), '4 attacks, 2 let in')
})

for (const isGateway of [false, true]) {
  describe(isGateway ? 'in front of a remote' : 'standing alone', () => {
    let stage: Stage
    before(async () => {
      stage = await Stage.open({ isGateway })
    })
    after(() => stage.close())

    const tables = {
      chunks: [chunkAttacks, chunkControls],
      signatures: [signatureAttacks, signatureControls],
      framing: [framingAttacks, framingControls],
      paths: [pathAttacks, pathControls],
      privileges: [privilegeAttacks, privilegeControls],
      roles: [roleAttacks, roleControls],
      credentials: [credentialAttacks, credentialControls],
      forms: [formAttacks, formControls],
      oversize: [[...oversizeAttacks, ...(isGateway ? [] : oversizeAlone)], []],
      ...(isGateway ? {} : { strangers: [strangerAttacks, strangerControls] as const }),
    } as const
    for (const [name, [table, controls]] of Object.entries(tables)) {
      describe(name, () => attacks(() => stage, table, { count, controls }))
    }
  })
}

describe('clients that take their time', () => {
  let stage: Stage
  before(async () => {
    const settings = { S3D_HEADER_TIMEOUT: '1s', S3D_STALL_TIMEOUT: '2s' }
    stage = await Stage.open({ isGateway: false, settings })
  })
  after(() => stage.close())
  attacks(() => stage, slowAttacks, { count })
})

describe('requests that the daemon would send for somebody else', () => {
  let errands: Errands
  before(async () => {
    errands = await Errands.open()
  })
  after(() => errands.close())
  attacks(() => errands, errandAttacks, { count })
})
