/**
 * `npm run simulate -- [--count N] [--seed FIRST] [--jobs N] [--plant NAME]`: histories one after the other, in as many
 * processes as asked for. Prints the seed of each that is wrong, and ends with how many there were.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { history } from './history.ts'
import { noPlant, plants } from './plants.ts'
import { memoryFolder } from './world.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
    plant: { type: 'string' },
  },
})
const first = Number(values.seed)
const count = Number(values.count)
const jobs = Number(values.jobs)

/** @returns how many are wrong */
async function inThisProcess(): Promise<number> {
  const plant = values.plant === undefined ? noPlant : plants[values.plant]
  if (plant === undefined) throw new Error(`there are: ${Object.keys(plants).join(', ')}`)
  const root = memoryFolder('s3d-histories-')
  let wrong = 0
  try {
    for (let seed = first; seed < first + count; seed++) {
      const found = await history(seed, root, plant)
      if (found === undefined) continue
      wrong++
      console.log(`seed ${seed}: ${found}`)
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
  return wrong
}

async function inOthers(): Promise<number> {
  const share = Math.ceil(count / jobs)
  const codes = Array.from({ length: jobs }, async (_, job) => {
    const from = first + job * share
    const own = Math.max(0, Math.min(share, first + count - from))
    const plant = values.plant === undefined ? [] : ['--plant', values.plant]
    const child = fork(
      fileURLToPath(import.meta.url),
      ['--seed', String(from), '--count', String(own), ...plant],
      { execArgv: process.execArgv },
    )
    const [code] = await once(child, 'exit')
    return code === 0 ? 0 : 1
  })
  return (await Promise.all(codes)).reduce<number>((sum, code) => sum + code, 0)
}

const wrong = jobs > 1 ? await inOthers() : await inThisProcess()
console.log(
  `${count} histories, ${wrong === 0 ? 'no' : wrong} ${jobs > 1 ? 'processes with ' : ''}violations`,
)
process.exitCode = wrong === 0 ? 0 : 1
