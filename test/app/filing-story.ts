/** What stories of filing have in common: the world around one repository, and running the use case until it comes to an end. */
import { fileFollowUps } from '../../src/app/file-follow-ups.ts'
import type { Ask } from '../../src/app/key.ts'
import { RetryLater, type World } from '../../src/app/ports.ts'
import type { Aar } from '../../src/core/aar/aar.ts'
import { readAar } from '../../src/core/aar/read-aar.ts'
import { writeLinks } from '../../src/core/follow-up/write-back/write-links.ts'
import { type InMemoryGitHub, inMemoryGitHub } from './in-memory-github.ts'

export const path = 'docs/aar/checkout.md'
export const lagSeconds = 60

/** Documents read before: reading is pure, and the stories read the same ones many times. */
const known = new Map<string, Aar>()

export function worldOf(github: InMemoryGitHub): World {
  return {
    github: github.port,
    readAar: async (text, options) => {
      const aar = known.get(text) ?? readAar(text, options)
      known.set(text, aar)
      return aar
    },
    writeLinks: async (text, wanted, options) => writeLinks(text, wanted, options),
    clock: { now: () => new Date(github.now), wait: async () => {} },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    settings: { lagSeconds, writeIntervalMilliseconds: 0, lookbackHours: 72 },
    signal: new AbortController().signal,
  }
}

/** Runs until the use case has come to an end, waiting where it asks to. */
export async function settle(github: InMemoryGitHub, asks: readonly Ask[] = [], most = 30) {
  for (let turn = 0; turn < most; turn += 1) {
    try {
      return await fileFollowUps(worldOf(github), asks)
    } catch (error) {
      if (error instanceof RetryLater) github.now = Math.max(github.now, error.at.getTime())
      else if (!(error instanceof Error && error.message === 'killed')) throw error
    }
  }
  throw new Error('it never came to an end')
}

export const ours = (github: InMemoryGitHub) => github.issues.filter(({ isOurs }) => isOurs)
export const writesOf = (github: InMemoryGitHub) =>
  github.calls.filter((name) => /^(create|update|add|close)/.test(name))
export const readsOf = (github: InMemoryGitHub) =>
  github.calls.filter((name) => !/^(create|update|add|close)/.test(name))

/** A repository with something in it and the labels made. */
export async function started(): Promise<InMemoryGitHub> {
  const github = inMemoryGitHub()
  const { now } = github
  github.now = Date.parse('2025-01-01T00:00:00Z')
  github.commit({ 'README.md': 'Hello' })
  github.now = now
  github.assignable = ['kim']
  return github
}
