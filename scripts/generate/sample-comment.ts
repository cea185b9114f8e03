import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Aar } from '../../src/core/aar/aar.ts'
import { readAar } from '../../src/core/aar/read-aar.ts'
import { onePerItem } from '../../src/core/follow-up/one-per-item.ts'
import { parseOwner } from '../../src/core/follow-up/parse-owner.ts'
import { planFollowUps } from '../../src/core/follow-up/plan-follow-ups.ts'
import { renderIssue } from '../../src/core/render/issue.ts'
import { renderReviewComment } from '../../src/core/render/review-comment.ts'
import { reviewAar } from '../../src/core/review/review-aar.ts'

const place = { repositoryUrl: 'https://github.com/acme/shop', sha: '0123456789abcdef0123456789abcdef01234567' }

/** What an AAR would get in a repository of its own; owners who look like logins are taken to be assignable. */
export function sampleOf(file: string) {
  const path = `docs/aar/${basename(file)}`
  const aar = readAar(readFileSync(file, 'utf8'), { path })
  const items = issuesOf(aar, path)
  const plan = planFollowUps({
    path,
    aar: path,
    title: aar.title ?? path,
    home: { owner: 'acme', repository: 'shop' },
    items,
    observed: [],
    linked: new Map(),
  })
  const comment = renderReviewComment({
    ...place,
    draft: false,
    documents: [{ aar, review: reviewAar({ path, aar }), plan, notFiled: null }],
    unread: [],
    config: { source: null, path: null, problems: [], notLoaded: null },
    marker: '<!-- debrief:review v1 {} -->',
  })
  return { comment, issues: items.map(({ wanted }) => wanted) }
}

function issuesOf(aar: Aar, path: string) {
  return onePerItem(aar.actionItems).map((item) => {
    const isLogin = (owner: string) => parseOwner(owner).kind === 'login'
    const assignees = item.owners.filter(isLogin).map((owner) => owner.replace(/^@/, ''))
    const notAssigned = item.owners.filter((owner) => !isLogin(owner))
    return { item, wanted: renderIssue({ aar, item, path, ...place, assignees, notAssigned }) }
  })
}
