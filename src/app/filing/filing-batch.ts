import type { InRepository } from '../../core/follow-up/plan.ts'
import type { CheckRunContent } from '../../core/render/check-run.ts'
import { renderFilingCheck } from '../../core/render/filing.ts'
import { GitHubError, OutcomeUnknown, RetryLater, type World } from '../ports.ts'
import type { Remembered } from './fading.ts'
import { externalId, type FilingRecord, type FoundRecord, withRecord } from './filing-record.ts'
import { titleHash } from './name-orphans.ts'

/** One batch of filing and the check run that remembers it; the argument for it stands in `filing-record.ts`. */
export interface Batch {
  readonly sha: string
  readonly pull: number | null
  /** Marker keys of the batch, those of its interrupted beginnings included. */
  readonly numbers: ReadonlyMap<string, number>
  /** Keys of those that are in another repository, or are to be filed there -> its name. */
  readonly places: ReadonlyMap<string, string>
  /** Keys of parent issues, with their numbers; 0 until it is known. */
  readonly parents: ReadonlyMap<string, number>
  /** Whether another worker was interrupted in it. */
  readonly isResumed: boolean
  /** Keys of what this batch itself brings, its interrupted beginnings included; other numbers are of earlier ones. */
  readonly fresh: ReadonlySet<string>
  /** Writes down what is about to be created, and where. Must come before anything that must not be sent twice. */
  begin(intended: readonly Intended[], parentKeys: readonly string[]): Promise<void>
  /** Remembers a number; writes the progress every tenth time. */
  filed(key: string, number: number): Promise<void>
  /** Remembers a parent issue; written with the next progress. */
  gathered(key: string, number: number): void
  /** Keeps in mind what an older record tells. */
  remember(known: Remembered): void
  /** Gives up for now: what was sent will be known after the lag. Then the key comes back. */
  suspend(cause: Error): Promise<never>
  /** Writes what came of it. */
  end(content: CheckRunContent, more: Pick<FilingRecord, 'links' | 'held' | 'refused' | 'doubtful'>): Promise<void>
}

/** A follow-up that is about to be created. */
export interface Intended extends InRepository {
  readonly key: string
  readonly desired: { readonly title: string }
}

const progressEvery = 10
/** A check run holds 65,535 characters. */
const mostTitles = 300
const nothing: FilingRecord = {
  ...{ phase: 'done', until: null, pull: null },
  ...{ since: null, titles: {}, numbers: {}, places: {}, doubtful: [], links: [], held: [], refused: {} },
  ...{ parents: {}, fresh: [] },
}

/**
 * @param found the record to go on with; null for a new one on the commit
 */
export function openBatch(
  { github, clock, settings }: World,
  place: { readonly sha: string; readonly pull: number | null },
  found: FoundRecord | null,
): Batch {
  const numbers = new Map(Object.entries(found?.record.numbers ?? {}))
  const places = new Map(Object.entries(found?.record.places ?? {}))
  const parents = new Map(Object.entries(found?.record.parents ?? {}))
  const titles = new Map(Object.entries(found?.record.titles ?? {}))
  const past = found?.record ?? nothing
  const fresh = new Set(past.phase === 'done' ? [] : past.fresh)
  let checkRun = found?.checkRun ?? null
  let hasBegun = false
  let since = past.since
  let filedSince = 0

  const write = async (content: CheckRunContent, change: Partial<FilingRecord>) => {
    const known = {
      numbers: Object.fromEntries(numbers),
      places: Object.fromEntries(places),
      parents: Object.fromEntries(parents),
      titles: Object.fromEntries(titles),
      since,
      fresh: change.phase === 'done' ? [] : [...fresh],
    }
    const record = { ...past, pull: place.pull, ...change, ...known }
    if (checkRun !== null) return github.updateCheckRun(checkRun, withRecord(content, record))
    checkRun = (await github.createCheckRun(place.sha, 'AAR follow-ups', withRecord(content, record))).id
  }
  const progress = (waiting: string | null) => progressOf(numbers, waiting)

  return {
    ...place,
    numbers,
    places,
    parents,
    isResumed: past.phase !== 'done',
    fresh,
    async begin(intended, parentKeys) {
      for (const { key, repository, desired } of intended) {
        fresh.add(key)
        if ((numbers.get(key) ?? 0) > 0) continue
        numbers.set(key, 0)
        if (titles.size < mostTitles) titles.set(key, titleHash(desired.title))
        if (repository === undefined) places.delete(key)
        else places.set(key, repository)
      }
      for (const key of parentKeys) if (!parents.has(key)) parents.set(key, 0)
      since ??= clock.now().toISOString()
      hasBegun = true
      await write(progress(null), { phase: 'filing', until: null })
    },
    async filed(key, number) {
      numbers.set(key, number)
      filedSince += 1
      const isLast = [...numbers.values()].every((known) => known > 0)
      if (filedSince % progressEvery === 0 && !isLast) await write(progress(null), { phase: 'filing', until: null })
    },
    gathered(key, number) {
      parents.set(key, number)
    },
    remember({ key, number, repository }) {
      numbers.set(key, number)
      if (repository !== undefined) places.set(key, repository)
    },
    async suspend(cause) {
      const lag = clock.now().getTime() + settings.lagSeconds * 1000
      const until = new Date(cause instanceof RetryLater ? Math.max(lag, cause.at.getTime()) : lag)
      if (hasBegun && checkRun !== null) {
        const change = { phase: 'waiting', until: until.toISOString() } as const
        await write(progress(waitingWords), change).catch(unlessBug)
      }
      throw new RetryLater(until, 'Filing goes on when GitHub’s lists show what was sent.', { cause })
    },
    async end(content, more) {
      titles.clear()
      since = null
      await write(content, { phase: 'done', until: null, ...more })
    },
  }
}

const waitingWords = 'Debrief was interrupted and waits until GitHub’s lists show what was filed. It goes on by itself.'

/** The record then stays in the state *filing*, which the next worker treats with the same care. */
function unlessBug(error: unknown): void {
  if (!(error instanceof GitHubError || error instanceof RetryLater || error instanceof OutcomeUnknown)) throw error
}

function progressOf(numbers: ReadonlyMap<string, number>, waiting: string | null): CheckRunContent {
  const done = [...numbers.values()].filter((number) => number > 0).length
  return renderFilingCheck({ state: 'in-progress', done, total: numbers.size, waiting, externalId })
}

/**
 * Gives the key back until everything is known that interrupted workers have sent; returns at once where there were none, or where that
 * time has passed. One write per interruption.
 */
export async function waitOutInterruptions(world: World, found: readonly FoundRecord[]): Promise<void> {
  const { github, clock, settings } = world
  const now = clock.now().getTime()
  let latest = now
  for (const { checkRun, record } of found) {
    if (record.phase === 'waiting') latest = Math.max(latest, Date.parse(record.until ?? '') || now)
    if (record.phase !== 'filing') continue
    const until = new Date(now + settings.lagSeconds * 1000)
    const content = progressOf(new Map(Object.entries(record.numbers)), waitingWords)
    await github.updateCheckRun(
      checkRun,
      withRecord(content, { ...record, phase: 'waiting', until: until.toISOString() }),
    )
    latest = Math.max(latest, until.getTime())
  }
  if (latest > now) throw new RetryLater(new Date(latest), 'Filing goes on when GitHub’s lists show what was sent.')
}
