/**
 * `npm run simulate -- [--count N | --minutes M] [--seed FIRST] [--jobs N] [--plant NAME] [--uncached] [--plan FILE]`: histories one after the
 * other, in as many processes as asked for. Prints the seed of each that is wrong, with the smallest history found that is
 * wrong as well, for people and as a file for `--plan`, and ends with how many there were and how many keys could not be
 * judged. `--uncached`: with the write queue alone, which takes less time. `--plants`: which history finds each
 * planted bug.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { played } from './history.ts'
import { readPlans, writePlan } from './plan-text.ts'
import { planOf, planOfQueue, told, type Plan } from './plan.ts'
import { plantLine } from './plant-table.ts'
import { foundBy, noPlant, plants } from './plants.ts'
import { shrunk } from './shrink.ts'
import { isFine, noHistories, sum, summary, withHistory, type Tally } from './tally.ts'
import { memoryFolder } from './world.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    minutes: { type: 'string' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
    plant: { type: 'string' },
    uncached: { type: 'boolean', default: false },
    plan: { type: 'string' },
    plants: { type: 'boolean', default: false },
  },
})
const first = Number(values.seed)
/** Without a number of histories it is the time that ends them. */
const count = values.minutes === undefined ? Number(values.count) : Infinity
const endsMs = values.minutes === undefined ? Infinity : performance.now() + Number(values.minutes) * 60_000
const jobs = Number(values.jobs)
/** Of one process: whoever sees more has enough to do. */
const shrunkMax = 3

/** @param step between seeds: as many processes share them */
function* plans(step: number): Generator<Plan> {
  if (values.plan !== undefined) {
    yield readPlans<Plan>(readFileSync(values.plan, 'utf8'))
  } else {
    for (let seed = first; seed < first + count && performance.now() < endsMs; seed += step)
      yield values.uncached ? planOfQueue(seed) : planOf(seed)
  }
}

async function inThisProcess(step: number): Promise<Tally> {
  const plant = values.plant === undefined ? noPlant : plants[values.plant]
  if (plant === undefined) throw new Error(`there are: ${Object.keys(plants).join(', ')}`)
  const root = memoryFolder('s3d-histories-')
  let tally = noHistories
  try {
    for (const plan of plans(step)) {
      const found = await played(plan, root, plant)
      tally = withHistory(tally, found)
      if (found.wrong === undefined) continue
      console.log(`seed ${plan.seed}: ${found.wrong}`)
      if (tally.wrong > shrunkMax) continue
      const wrongOf = async (other: Plan) => (await played(other, root, plant)).wrong
      const small = await shrunk(plan, async other => (await wrongOf(other)) !== undefined)
      console.log(`smaller:\n${told(small)}\n${await wrongOf(small)}\n${writePlan(small)}`)
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
  return tally
}

/** Which history finds each planted bug. */
async function allPlants(): Promise<void> {
  const root = memoryFolder('s3d-plants-')
  try {
    for (const [name, plant] of Object.entries(plants)) {
      if (values.plant !== undefined && values.plant !== name) continue
      const found = await foundBy(plant, { first, end: first + count }, (plan, planted) =>
        played(plan, root, planted),
      )
      const row = { name, seed: found?.seed }
      if (found === undefined) process.exitCode = 1
      console.log(plantLine(row))
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
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
    let tally: Tally = { ...noHistories, wrong: 1 } // of one that dies
    child.on('message', message => (tally = message as Tally)) // this file's, below
    await once(child, 'exit')
    return tally
  })
  return (await Promise.all(tallies)).reduce(sum)
}

const step = Number(process.env['SIMULATE_STEP'] ?? 1)
if (values.plants) await allPlants()
else {
  const tally = await (jobs > 1 ? inOthers() : inThisProcess(step))
  if (process.send === undefined) console.log(summary(tally))
  else process.send(tally)
  process.exitCode = isFine(tally) ? 0 : 1
}
