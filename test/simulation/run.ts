/**
 * `npm run simulate -- [--count N | --minutes M] [--seed FIRST] [--jobs N] [--plant NAME] [--uncached]`: histories one after the
 * other, in as many processes as asked for. Prints the seed of each that is wrong, with the smallest history found that is
 * wrong as well, and ends with how many there were. `--uncached`: with the write queue alone, which takes a third of the time.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { played } from './history.ts'
import { planOf, planOfQueue, told, type Plan } from './plan.ts'
import { noPlant, plants } from './plants.ts'
import { shrunk } from './shrink.ts'
import { memoryFolder } from './world.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    minutes: { type: 'string' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
    plant: { type: 'string' },
    uncached: { type: 'boolean', default: false },
  },
})
const first = Number(values.seed)
/** Without a number of histories it is the time that ends them. */
const count = values.minutes === undefined ? Number(values.count) : Infinity
const endsMs = values.minutes === undefined ? Infinity : performance.now() + Number(values.minutes) * 60_000
const jobs = Number(values.jobs)
/** Of one process: whoever sees more has enough to do. */
const shrunkMax = 3

interface Tally {
  readonly histories: number
  readonly wrong: number
}

/** @param step between seeds: as many processes share them */
async function inThisProcess(step: number): Promise<Tally> {
  const plant = values.plant === undefined ? noPlant : plants[values.plant]
  if (plant === undefined) throw new Error(`there are: ${Object.keys(plants).join(', ')}`)
  const root = memoryFolder('s3d-histories-')
  let histories = 0
  let wrong = 0
  try {
    for (let seed = first; seed < first + count && performance.now() < endsMs; seed += step) {
      const plan = values.uncached ? planOfQueue(seed) : planOf(seed)
      const found = await played(plan, root, plant)
      histories++
      if (found === undefined) continue
      wrong++
      console.log(`seed ${seed}: ${found}`)
      if (wrong > shrunkMax) continue
      const isWrong = async (other: Plan) => (await played(other, root, plant)) !== undefined
      const small = await shrunk(plan, isWrong)
      console.log(`smaller:\n${told(small)}\n${await played(small, root, plant)}`)
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
  return { histories, wrong }
}

async function inOthers(): Promise<Tally> {
  const tallies = Array.from({ length: jobs }, async (_, job) => {
    const limit =
      values.minutes === undefined ? ['--count', String(count - job)] : ['--minutes', values.minutes]
    const plant = values.plant === undefined ? [] : ['--plant', values.plant]
    const child = fork(
      fileURLToPath(import.meta.url),
      ['--seed', String(first + job), ...limit, ...plant, ...(values.uncached ? ['--uncached'] : [])],
      {
        execArgv: process.execArgv,
        env: { ...process.env, SIMULATE_STEP: String(jobs) },
      },
    )
    let tally: Tally = { histories: 0, wrong: 1 } // of one that dies
    child.on('message', message => (tally = message as Tally)) // this file's, below
    await once(child, 'exit')
    return tally
  })
  return (await Promise.all(tallies)).reduce((sum, each) => ({
    histories: sum.histories + each.histories,
    wrong: sum.wrong + each.wrong,
  }))
}

const step = Number(process.env['SIMULATE_STEP'] ?? 1)
const { histories, wrong } = await (jobs > 1 ? inOthers() : inThisProcess(step))
if (process.send === undefined)
  console.log(`${histories} histories, ${wrong === 0 ? 'no' : wrong} violations`)
else process.send({ histories, wrong })
process.exitCode = wrong === 0 ? 0 : 1
