import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readAar } from '../../src/core/aar/read-aar.ts'
import { bodyLimit } from '../../src/core/render/review-comment.ts'
import { reviewAar } from '../../src/core/review/review-aar.ts'
import { type RunningDebrief, runDebrief } from './running-debrief.ts'

let debrief: RunningDebrief
beforeAll(async () => {
  debrief = await runDebrief()
})
afterEach(() => expect(debrief.sandbox.violations).toEqual([]))
afterAll(() => debrief.close())

const path = 'docs/aar/checkout.md'
/** No impact and no causes; faults at lines 5, 7 and 18. */
const old = `# Checkout errors

## Summary

The table was deleted by mistake.

The flag was left on by mistake.

## Timeline (UTC)

- 2026-03-03 10:04 The first checkout fails.
- 2026-03-03 11:46 All checkouts work again.

## Action items

| Action | Owner | Due |
|---|---|---|
| Improve monitoring | | |
| Alert on certificates that end within 30 days | @kim | 2026-12-01 |
`
const changedLine = 7

async function reviewed(text: string, base: string) {
  const name = `shop-${debrief.sandbox.deliveries.all().length}`
  const files = base === '' ? {} : { [path]: base }
  const repository = debrief.sandbox.createRepository({ owner: 'acme', name, collaborators: { kim: 'write' }, files })
  debrief.counted()
  const number = debrief.sandbox.openPullRequest(repository, { files: { [path]: text } })
  await debrief.quiet()
  const [check] = debrief.sandbox.checkRuns(repository).filter((run) => run.name === 'AAR review')
  const [comment] = debrief.sandbox.comments(repository, number)
  return {
    check: check ?? expect.fail('There is no check run.'),
    comment: comment?.body ?? '',
    counted: debrief.counted(),
  }
}

test('an edit of an old AAR is held against its own lines and the file as a whole; the rest is told and does not count', async () => {
  const text = old.replace('The flag was left on', 'The flag of the EU was left on')
  const { findings } = reviewAar({ path, aar: readAar(text) })
  const counted = findings.filter(({ line, wholeFile }) => wholeFile === true || line === changedLine)
  const others = findings.filter((finding) => !counted.includes(finding))
  expect(counted.filter(({ wholeFile }) => wholeFile === true).length).toBeGreaterThan(1)
  expect(others.length).toBeGreaterThan(1)

  const { check, comment } = await reviewed(text, old)
  const places = (list: readonly { readonly line: number; readonly message: string }[]) =>
    list.map(({ line, message }) => `${line} ${message}`)
  expect(check.annotations.map(({ start_line: line, message }) => `${line} ${message.split('\n')[0]}`)).toEqual(
    places(counted),
  )
  const toFix = counted.filter(({ level, wording }) => level === 'error' || (level === 'warning' && !wording)).length
  expect(check.title).toContain(`, ${toFix} to fix, ${counted.length - toFix} to consider`)
  expect(check).toMatchObject({
    summary: expect.stringContaining(`${others.length} more on lines that`),
  })
  expect(comment).toContain(`· ${toFix} to fix · ${counted.length - toFix} to consider`)
  const [, fold = ''] =
    /<summary>(\d+ more on lines that this pull request does not change, not counted here<\/summary>[\s\S]*?)<\/details>/.exec(
      comment,
    ) ?? []
  expect(fold).toMatch(new RegExp(`^${others.length} more`))
  expect(fold.match(/^- /gm)).toHaveLength(others.length)
})

test('an edit that changes no word with a fault still gets what concerns the whole file', async () => {
  const text = old.replace('All checkouts work again.', 'All checkouts work again, EU and US.')
  const { findings } = reviewAar({ path, aar: readAar(text) })
  const { check } = await reviewed(text, old)
  const missing = findings.filter(({ rule, wholeFile }) => rule === 'sections-are-complete' && wholeFile === true)
  expect(missing.map(({ message }) => message)).toEqual(['No sections on the impact and the causes were found.'])
  const told = check.annotations.map(({ message }) => message.split('\n')[0])
  for (const { message } of missing) expect(told).toContain(message)
  for (const { line, message, wholeFile } of findings)
    if (wholeFile !== true && line !== 12) expect(told).not.toContain(message)
})

test('hundreds of findings and items: every annotation arrives, fifty a request, and the comment fits and says what it left out', async () => {
  const rows = Array.from({ length: 400 }, (_, at) => `| Improve monitoring of part ${at} of the checkout | | |`)
  const text = old.replace('| Improve monitoring | | |', rows.join('\n'))
  const { check, comment, counted } = await reviewed(text, '')
  const { findings } = reviewAar({ path, aar: readAar(text) })
  expect(findings.length).toBeGreaterThan(400)
  expect(check.annotations).toHaveLength(findings.length)
  expect(check).toMatchObject({ status: 'completed' })
  const writes = counted.lines.filter((line) => /^(?:POST|PATCH) .*\/check-runs/.test(line))
  expect(writes).toHaveLength(Math.ceil(findings.length / 50))
  expect(comment.length).toBeLessThanOrEqual(bodyLimit)
  expect(comment).toContain('*Left out, because a comment holds 65,536 characters:')
})
