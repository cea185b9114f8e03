import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RunningDebrief, runDebrief } from './running-debrief.ts'

let debrief: RunningDebrief
beforeAll(async () => {
  debrief = await runDebrief()
})
afterEach(() => expect(debrief.sandbox.violations).toEqual([]))
afterAll(() => debrief.close())

const path = 'docs/aar/checkout.md'
const aar = `# Checkout errors

## Summary

From 10:04 to 11:46 UTC one in five checkouts failed: 1,200 orders were lost.

## Timeline

| Time (UTC) | What happened |
|---|---|
| 2026-03-03 10:04 | The first checkout fails. |
| 2026-03-03 10:16 | An alert fires. |
| 2026-03-03 11:46 | All checkouts work again. |

## Lessons

An earlier incident in January already showed slow answers of the gateway. It will happen again when use grows.

## Action items

| Action | Owner | Due |
|---|---|---|
| Alert on certificates that end within 30 days | @kim | 2026-12-01 |
`

const point = 'earlier-signs'
const passage = 'An earlier incident in January'

interface Story {
  readonly repo: string
  readonly number: number
  body(): string
  /** The line of a point, as it stands in the comment. */
  line(id?: string): string
  /** Clicks on a box, as somebody who sees `seen` (default: what stands there). */
  click(by: string, options?: { readonly id?: string; readonly seen?: string }): void
  push(change: (text: string) => string): Promise<void>
  check(): string
}

let repositories = 0
async function open(text = aar): Promise<Story> {
  repositories += 1
  const { sandbox } = debrief
  const collaborators = { kim: 'write', lee: 'maintain', sam: 'read' } as const
  const repo = sandbox.createRepository({ owner: 'acme', name: `ticks-${repositories}`, collaborators })
  const number = sandbox.openPullRequest(repo, { files: { [path]: text }, by: 'kim' })
  await debrief.quiet()
  let now = text
  const comment = () => sandbox.comments(repo, number)[0] ?? expect.fail('There is no comment.')
  const body = () => comment().body
  const line = (id = point) => lineOf(body(), id)
  return {
    repo,
    number,
    body,
    line,
    click: (by, { id = point, seen = body() } = {}) => sandbox.editComment(repo, comment().id, turned(seen, id), by),
    async push(change) {
      now = change(now)
      sandbox.editFile(repo, number, path, now)
      await debrief.quiet()
    },
    check: () =>
      sandbox
        .checkRuns(repo)
        .filter(({ name }) => name === 'AAR review')
        .at(-1)?.text ?? '',
  }
}

function lineOf(body: string, id: string): string {
  return body.split('\n').find((one) => one.includes(`"id":"${id}"`)) ?? expect.fail(`There is no box for ${id}.`)
}

/** The text with one box turned, and CRLF line ends, as a browser sends it. */
function turned(body: string, id: string): string {
  const line = lineOf(body, id)
  const other = line.startsWith('- [ ]') ? line.replace('- [ ]', '- [x]') : line.replace('- [x]', '- [ ]')
  return body.replace(line, other).replace(/\r?\n/g, '\r\n')
}

const commentWrite = ({ method, path: route }: { readonly method: string; readonly path: string }) =>
  method === 'PATCH' && route.includes('/issues/comments/')

describe('a tick', () => {
  test('counts, with who and when, in the comment and in the check', async () => {
    const story = await open()
    expect(story.line()).toMatch(/^- \[ \]/)
    const met = /\*\*(\d+) of/.exec(story.body())?.[1]
    story.click('kim')
    await debrief.quiet()
    expect(story.line()).toMatch(/^- \[x\] .*confirmed by kim, \d+ \w+ \d{4}/)
    expect(story.check()).toMatch(/confirmed by kim/)
    expect(/\*\*(\d+) of/.exec(story.body())?.[1]).toBe(String(Number(met) + 1))
  })

  test('of several people is remembered, each with their name', async () => {
    const story = await open()
    story.click('kim')
    await debrief.quiet()
    story.click('lee', { id: 'will-recur' })
    await debrief.quiet()
    expect(story.line()).toContain('confirmed by kim')
    expect(story.line('will-recur')).toContain('confirmed by lee')
  })

  test('survives pushes that leave its passage alone, wherever it moves', async () => {
    const story = await open()
    story.click('kim')
    await debrief.quiet()
    await story.push((text) => text.replace('## Lessons', 'The alert was late.\n\n## Lessons'))
    await story.push((text) => `${text}\nMore.\n`)
    expect(story.line()).toMatch(/^- \[x\] .*confirmed by kim/)
    expect(story.check()).toContain('confirmed by kim')
  })

  test('is cleared when its passage changes, says so, and can be given again', async () => {
    const story = await open()
    story.click('kim')
    await debrief.quiet()
    await story.push((text) => text.replace(passage, 'An earlier incident in February'))
    expect(story.line()).toMatch(/^- \[ \] .*confirmed by kim, .*the text has changed since/)
    expect(story.check()).not.toMatch(/Met[\s\S]*confirmed by kim[\s\S]*Needs attention/)
    story.click('lee')
    await debrief.quiet()
    expect(story.line()).toMatch(/^- \[x\] .*confirmed by lee/)
  })

  test('on an older text than the present one does not count for the present one', async () => {
    const story = await open()
    const seen = story.body()
    await story.push((text) => text.replace(passage, 'An earlier incident in February'))
    story.click('kim', { seen })
    await debrief.quiet()
    await story.push((text) => `${text}\n`)
    expect(story.line()).toMatch(/^- \[ \]/)
  })

  test('of somebody without write permission is untied again, and it is said', async () => {
    const story = await open()
    story.click('sam')
    await debrief.quiet()
    expect(story.line()).toMatch(/^- \[ \] .*a tick by sam was not counted/)
    expect(story.check()).not.toContain('confirmed by sam')
    story.click('kim')
    await debrief.quiet()
    expect(story.line()).toMatch(/^- \[x\] .*confirmed by kim/)
    story.click('sam')
    await debrief.quiet()
    expect(story.line()).toMatch(/^- \[x\] .*confirmed by kim/)
  })

  test('can be taken back', async () => {
    const story = await open()
    story.click('kim')
    await debrief.quiet()
    story.click('lee')
    await debrief.quiet()
    expect(story.line()).toMatch(/^- \[ \]/)
    expect(story.line()).not.toContain('confirmed')
  })

  test('that is delivered again counts once: what came after it stands', async () => {
    const story = await open()
    story.click('kim')
    await debrief.quiet()
    const ticked = debrief.sandbox.deliveries.all().findLast(({ action }) => action === 'edited')
    story.click('lee')
    await debrief.quiet()
    debrief.counted()
    await debrief.sandbox.deliveries.redeliver(ticked?.id ?? 0)
    await debrief.quiet()
    expect(story.line()).toMatch(/^- \[ \]/)
    expect(debrief.counted()).toMatchObject({ writes: 0 })
  })

  test('still shows in the check after the conversation was locked', async () => {
    const story = await open()
    story.click('kim')
    await debrief.quiet()
    debrief.sandbox.lockIssue(story.repo, story.number)
    await story.push((text) => `${text}\nMore.\n`)
    expect(story.check()).toContain('confirmed by kim')
  })

  test('makes no loop: our own answer to it brings no job', async () => {
    const story = await open()
    story.click('kim')
    await debrief.quiet()
    debrief.counted()
    await debrief.quiet()
    expect(debrief.counted()).toMatchObject({ reads: 0, writes: 0 })
  })

  test('is nothing but a box of the comment: another edit brings no job', async () => {
    const story = await open()
    debrief.counted()
    const [comment] = debrief.sandbox.comments(story.repo, story.number)
    debrief.sandbox.editComment(story.repo, comment?.id ?? 0, `${story.body()}\n- [x] mine`, 'kim')
    await debrief.quiet()
    expect(debrief.counted()).toMatchObject({ reads: 0, writes: 0 })
  })
})

describe('two updates at once', () => {
  test('a tick that falls just before our update is not lost', async () => {
    const story = await open()
    let clicks = 0
    debrief.sandbox.intercept((exchange) => {
      if (exchange.phase !== 'before' || !commentWrite(exchange) || clicks > 0) return undefined
      clicks += 1
      story.click('kim')
      return undefined
    })
    await story.push((text) => `${text}\nMore words about it, so that the comment changes.\n\n## Impact\n\nSome.\n`)
    debrief.sandbox.intercept(null)
    expect(clicks).toBe(1)
    expect(story.line()).toMatch(/^- \[x\] .*confirmed by kim/)
    expect(story.body()).toBe(debrief.sandbox.comments(story.repo, story.number)[0]?.body)
  })

  test('a tick in the old text that comes just after our update is kept though its event is lost, and the text is ours', async () => {
    const story = await open()
    const seen = story.body()
    let clicks = 0
    debrief.sandbox.deliveries.decide(({ action, event }) =>
      event === 'issue_comment' && action === 'edited' ? 'drop' : 'send',
    )
    debrief.sandbox.intercept((exchange) => {
      if (exchange.phase !== 'after' || !commentWrite(exchange) || clicks > 0) return undefined
      clicks += 1
      story.click('kim', { seen })
      return undefined
    })
    await story.push((text) => text.replace('# Checkout errors', '# Checkout errors, renamed'))
    debrief.sandbox.intercept(null)
    debrief.sandbox.deliveries.decide(null)
    expect(clicks).toBe(1)
    expect(story.body()).toContain('renamed')
    expect(story.line()).toMatch(/^- \[x\] .*not counted yet/)
    expect(story.check()).not.toContain('confirmed by')
    const lost = debrief.sandbox.deliveries.all().findLast(({ payload }) => isOf(payload, 'kim'))
    await debrief.sandbox.deliveries.redeliver(lost?.id ?? 0)
    await debrief.quiet()
    expect(story.line()).toMatch(/^- \[x\] .*confirmed by kim/)
    expect(story.check()).toContain('confirmed by kim')
  })

  test('an edit of a page that is out of date undoes nobody’s tick', async () => {
    const story = await open()
    const seen = story.body()
    story.click('kim')
    await debrief.quiet()
    story.click('lee', { id: 'will-recur', seen })
    await debrief.quiet()
    expect(story.line()).toContain('confirmed by kim')
    expect(story.line('will-recur')).toContain('confirmed by lee')
  })

  test('a push and two ticks whose events come together and twice', async () => {
    const story = await open()
    debrief.sandbox.deliveries.hold()
    debrief.sandbox.editFile(story.repo, story.number, path, `${aar}\nMore.\n`)
    story.click('kim')
    story.click('lee', { id: 'will-recur' })
    await debrief.sandbox.deliveries.release((held) => [...held, ...held.toReversed()])
    await debrief.quiet()
    expect(story.line()).toContain('confirmed by kim')
    expect(story.line('will-recur')).toContain('confirmed by lee')
    expect(debrief.sandbox.comments(story.repo, story.number)).toHaveLength(1)
  })

  test('a tick whose answer is cut off at GitHub is counted all the same', async () => {
    const story = await open()
    let cuts = 0
    debrief.sandbox.intercept((exchange) => {
      if (exchange.phase !== 'before' || !commentWrite(exchange) || cuts > 0) return undefined
      cuts += 1
      return { kind: 'cut' }
    })
    story.click('kim')
    await debrief.quiet()
    debrief.sandbox.intercept(null)
    expect(cuts).toBe(1)
    expect(story.line()).toMatch(/^- \[x\] .*confirmed by kim/)
  })
})

function isOf(payload: Readonly<Record<string, unknown>>, login: string): boolean {
  return (payload['sender'] as { readonly login?: string } | undefined)?.login === login
}
