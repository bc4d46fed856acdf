// npm run bench: everything side by side in one run, printed and kept in docs/benchmarks.md. Asserts nothing.
import { writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { coldReadBench, ended } from './cold-read.ts'
import { addWards, intakeBench, sampleWorkbooks, wardWorkbook } from './intake.ts'
import { inTurn, type Side, side } from './measure.ts'
import { meetingWorkbookBench } from './meeting-workbook.ts'
import { type PageTimes, pageQueryBench } from './page-queries.ts'
import { activities, programmeBench } from './programme.ts'
import { type Comparison, comparisonTable, machine, met, table } from './report.ts'
import { startBench } from './start.ts'
import { taskAndMeetingBench } from './tasks-and-meetings.ts'

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, only: { type: 'string' }, print: { type: 'boolean' } },
})
const rounds = Number(options.rounds)
const wanted = (part: string) => options.only === undefined || options.only.split(',').includes(part)
const say = (text: string) => console.error(`• ${text}`)
const loadBefore = loadavg()[0]!

const comparisons: Comparison[] = []
const memory: { what: string; idle: number | null; peak: number; limit: number | null }[] = []
const sections: string[] = []

async function compare(
  ours: Side,
  theirs: Side,
  what: Omit<Comparison, 'ours' | 'theirs'>,
  { warmUps }: { warmUps: number },
): Promise<void> {
  say(what.what)
  const timings = await inTurn([theirs, ours], { rounds, warmUps })
  comparisons.push({ ...what, ours: timings.get(ours.name)!, theirs: timings.get(theirs.name)! })
}

if (wanted('intake')) {
  const files = await sampleWorkbooks()
  const samples = await intakeBench('samples', files, '2024-03-18')
  const what = `Intake of ${files.length} sample .xlsx, warm: bytes to stored values`
  await compare(
    samples.intake,
    samples.exceljs,
    { what, against: 'exceljs reads them', limit: 3 },
    { warmUps: 10 },
  )
  await samples.close()
}
if (wanted('wards')) {
  const wards = await intakeBench('wards', [await wardWorkbook()], '2025-09-20', addWards)
  await compare(
    wards.intake,
    wards.exceljs,
    {
      what: 'Intake of one sheet, 168 wards × 61 indicators, warm',
      against: 'exceljs reads it',
      limit: 3,
      floor:
        'each figure is stored with its cell, text and reasons in a table with five indexes, in one durable transaction: as bare prepared inserts and one commit, with nothing read or understood, these rows alone take 2.3 times what exceljs takes to read the sheet, and reading and understanding it (in a thread of its own) 1.5 times. So the floor of this design is about 3.8. exceljs stores nothing.',
    },
    { warmUps: 8 },
  )
  say(`  ${wards.stored()} figures stored`)
  await wards.close()
}
if (wanted('cold')) {
  const { read, throughNpm, bare, bareKept, peaks, close } = await coldReadBench()
  const against = 'a bare script: load exceljs, read the .xlsx'
  const understanding =
    'of one workbook both take the same; each further one is read and also understood, by code that has not run long enough to be optimised, on two threads where there are two cores. What is left above the limit is that understanding.'
  await compare(
    read,
    bare,
    {
      what: '`hiepdong read` of all 20 samples, cold',
      against,
      limit: 1.3,
      inProcess: false,
      floor: understanding,
    },
    { warmUps: 2 },
  )
  await compare(
    read,
    bareKept,
    {
      what: 'The same against a script that keeps its compiled code too',
      against: 'the bare script under NODE_COMPILE_CACHE',
      limit: 1.3,
      inProcess: false,
      floor: `\`hiepdong\` keeps what Node compiled of it in the user's cache folder, which a bare script does not by itself; here both do. Else as above: ${understanding}`,
    },
    { warmUps: 2 },
  )
  await compare(
    throughNpm,
    bare,
    {
      what: 'The same through `npm run -s hiepdong -- read`',
      against,
      limit: 1.3,
      inProcess: false,
      floor:
        'the line above, and npm, which needs about 150 ms before it starts anything: with it alone the limit could only be met by a command that does next to nothing.',
    },
    { warmUps: 2 },
  )
  const held = await peaks()
  memory.push({ what: '`hiepdong read` of all samples', idle: null, peak: held.read / 1024, limit: null })
  memory.push({ what: 'The bare exceljs script', idle: null, peak: held.bare / 1024, limit: null })
  await close()
}
if (wanted('workbook')) {
  const { cells, workbook, plain } = await meetingWorkbookBench()
  await compare(
    side('meeting workbook', { run: workbook }),
    side('plain cells', { run: plain }),
    { what: 'Meeting workbook of 22 units', against: `exceljs writes ${cells} plain cells`, limit: 1.5 },
    { warmUps: 8 },
  )
}
if (wanted('start')) await measureStart()
if (wanted('queries')) await measureQueries()
if (wanted('programme')) await measureProgramme()
if (wanted('tasks')) await measureTasksAndMeetings()
if (wanted('memory')) await measureMemory()

async function measureStart(): Promise<void> {
  const browser = process.env.HIEPDONG_BROWSER
  if (!browser) {
    say('HIEPDONG_BROWSER names no browser: the start is not measured')
    return
  }
  const { host, empty, hostPeak, close } = await startBench(browser)
  await compare(
    host,
    empty,
    {
      what: 'Browser host, start to first page with data',
      against: 'a static server, an empty page of the same UI kit',
      limit: 1.3,
      inProcess: false,
      floor:
        'the page is served before the program behind it is loaded, its figures are asked for while it loads, and it is drawn once. What is left is the page itself: twice the script of the empty page to compile (0.94 MB against 0.48 MB), a window full of it to draw where the other has one button, and a program on the other core that loads and answers meanwhile.',
    },
    { warmUps: 2 },
  )
  memory.push({
    what: 'Browser host after its first page',
    idle: null,
    peak: (await hostPeak()) / 1024,
    limit: null,
  })
  await close()
}

async function measureQueries(): Promise<void> {
  say('Page queries over ten years of 168 wards (filling takes a minute)')
  const { values, valuesAtTenth, pages } = await pageQueryBench(Math.max(40, rounds))
  const figure = (number: number) => number.toFixed(1)
  const row = (page: PageTimes) => [
    page.page,
    figure(page.median),
    figure(page.p95),
    figure(page.medianAtTenth),
    figure(page.p95AtTenth),
    (page.median / page.medianAtTenth).toFixed(2),
    met(page.p95 < 50),
  ]
  sections.push(
    `## Page queries\n\nMilliseconds; ${values.toLocaleString('en')} values in ten years against ${valuesAtTenth.toLocaleString('en')} in one, each query asked of both in turn, months of 2024 one after another. Limit: the 95th percentile under 50 ms. *Growth*: median over median at a tenth of the data, to be 1 within noise for pages of one year; totals and sources also read the year before, which the tenth does not have.`,
    table(['Page', 'Median', 'p95', 'Median, a tenth', 'p95, a tenth', 'Growth', ''], pages.map(row)),
  )
}

async function measureProgramme(): Promise<void> {
  say(`The programme's views over a year of ${activities} activities`)
  const times = await programmeBench(Math.max(20, rounds))
  sections.push(
    `## Programme\n\nMilliseconds at the server, over a year of ${activities.toLocaleString('en')} activities: right after a command, which forgets what was worked out before, and again while nothing changes. Limit: the median under 50 ms for a view, 20 ms for the overlaps of one activity, 500 ms for those of the year, whose answer holds the 200 likeliest pairs.`,
    table(
      ['What', 'Median', 'p95', 'Answer, KB', 'Limit', ''],
      times.map((time) => [
        time.what,
        time.median.toFixed(1),
        time.p95.toFixed(1),
        time.kilobytes.toFixed(0),
        time.limit.toFixed(0),
        met(time.median < time.limit),
      ]),
    ),
  )
}

async function measureTasksAndMeetings(): Promise<void> {
  say('Tasks and meetings')
  const times = await taskAndMeetingBench(Math.max(20, rounds))
  sections.push(
    '## Tasks, meetings and search\n\nMilliseconds at the server: 20,000 tasks over ten years; 2,000 meetings with 24,000 people, 16,000 conclusions and 20,000 tasks; 100,000 entries to search. Limit: the 95th percentile under 50 ms.',
    table(
      ['What', 'Median', 'p95', ''],
      times.map(({ what, median, p95 }) => [what, median.toFixed(1), p95.toFixed(1), met(p95 < 50)]),
    ),
  )
}

async function measureMemory(): Promise<void> {
  for (const [thing, limit] of [
    ['import of the samples', 150],
    ['import of the ward sheet', 150],
    ['the meeting workbook', null],
    ['exceljs reading the samples', null],
  ] as const) {
    say(`Memory: ${thing}`)
    const { printed } = await ended(process.execPath, ['--expose-gc', 'tests/bench/memory-child.ts', thing])
    const { idle, peak } = JSON.parse(printed) as { idle: number; peak: number }
    memory.push({ what: thing[0]!.toUpperCase() + thing.slice(1), idle, peak, limit })
  }
}

if (memory.length > 0) {
  const megabytes = (figure: number | null) => (figure === null ? '' : figure.toFixed(0))
  sections.push(
    '## Peak memory\n\nMegabytes of the whole process, threads included. Limit for an import: 150 above idle.',
    table(
      ['What', 'Idle', 'Peak', 'Above idle', 'Limit', ''],
      memory.map(({ what, idle, peak, limit }) => {
        const above = idle === null ? null : peak - idle
        const verdict = limit === null || above === null ? '' : met(above <= limit)
        return [what, megabytes(idle), megabytes(peak), megabytes(above), megabytes(limit), verdict]
      }),
    ),
  )
}

const loads = [loadBefore, loadavg()[0]!]
const busy =
  loadBefore <= availableParallelism() / 2
    ? []
    : [
        'The machine had other work meanwhile: every time is longer than on a quiet one, and limits in milliseconds cannot be judged by it. Ratios are fairer, since what is compared took turns; but several threads get more of a busy machine than one, so there the ratio of processor time says more.',
      ]
const head = [
  `# Benchmarks

Written by \`npm run bench\`, which measures everything side by side in one run: what is compared takes turns, and each figure is the
median of ${rounds}. ${new Date().toISOString().slice(0, 10)}; ${machine()}; load ${loads.map((load) => load.toFixed(1)).join(' before, ')} after.`,
  ...busy,
]
const ratios =
  comparisons.length > 0
    ? [
        '## Ratios\n\n*Processor*: the same ratio of processor time, all threads together.',
        comparisonTable(comparisons),
      ]
    : []
const page = [...head, ...ratios, ...sections].join('\n\n')
console.log(page)
if (!options.print && options.only === undefined) await writeFile('docs/benchmarks.md', `${page}\n`)
