/**
 * The attack suite's second half: IAM, STS, identity providers, sessions and access control lists of several accounts on one
 * daemon. As `attack.test.ts` has it, each attack has to be refused with the error that AWS has for it, and to have changed nothing.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { attacks, Count } from './attack.ts'
import { accountAttacks } from './iam-accounts.cases.ts'
import { actionAttacks } from './iam-actions.cases.ts'
import { chainAttacks, chainControls } from './chains.cases.ts'
import { tagAttacks } from './iam-tags.cases.ts'
import { iamAttacks, iamControls } from './iam.cases.ts'
import { listDocumentAttacks } from './list-documents.cases.ts'
import { listAttacks, listControls } from './lists.cases.ts'
import { queryAttacks, queryControls } from './queries.cases.ts'
import { sessionAttacks, sessionControls } from './sessions.cases.ts'
import { putIdentities } from './tenants-identities.ts'
import { listQuestions, putLists } from './tenants-lists.ts'
import { Tenants } from './tenants.ts'
import { webIdentityAttacks, webIdentityControls } from './web-identity.cases.ts'

const count = new Count()
after(() => console.log(String(count)))

describe('several accounts', () => {
  let tenants: Tenants
  before(async () => {
    tenants = await Tenants.open(listQuestions)
    await putIdentities(tenants)
    await putLists(tenants)
  })
  after(() => tenants.close())

  const tables = {
    queries: [queryAttacks, queryControls],
    'web identities': [webIdentityAttacks, webIdentityControls],
    sessions: [sessionAttacks, sessionControls],
    chains: [chainAttacks, chainControls],
    'documents of lists': [listDocumentAttacks, []],
    lists: [listAttacks, listControls],
    accounts: [accountAttacks, []],
    actions: [actionAttacks, []],
    tags: [tagAttacks, []],
    iam: [iamAttacks, iamControls],
  } as const
  for (const [name, [table, controls]] of Object.entries(tables)) {
    describe(name, () => {
      let atFirst: string
      before(async () => {
        atFirst = await tenants.seen()
      })
      attacks(() => tenants, table, { count })
      test('what everybody sees is the same', async () => assert.equal(await tenants.seen(), atFirst))
      attacks(() => tenants, [], { count, controls })
    })
  }
})
