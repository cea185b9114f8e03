import { mask } from './prose.ts'

/** Who is to do it, when, and that it should be done, before the verb. */
const leadIns: readonly RegExp[] = [
  /^(?:(?:going|moving) forward|in (?:the )?future|(?:long|short|medium)(?:er)?[- ]term|next time|from now on|in addition|additionally|in general|as a team|first(?:ly)?|second(?:ly)?|finally|lastly|next|then|so)[,:]? /i,
  /^(?:we|i|team|someone|somebody|everyone|@[\w-]+|the (?:\w+ ){1,3}teams?|(?:all |the |our )?(?:\w+ )?(?:teams?|developers|engineers|admins|ops|sres?|devs|staff|on-?call)|[\p{L}.]{2,30}(?: and [\p{L}.]{2,30})?) (?:to|should|must|will|shall|needs? to|(?:have|has) to|ought to|can|(?:is|are|am) (?:going |planning )?to|(?:plan|intend|want|wish)s? to)(?: also| now| all)? /iu,
  /^(?:(?:we|i)(?:'ll|'d like to| need| require)|there (?:should|must|needs? to) be|(?:we|i|the team|team|the \w+ team) (?:is|are|have been|has been|have begun|has begun|started|have started|has started)(?: currently| actively| now)?(?= \w+ing)) /i,
  /^(?:to|should|must|need to|needs to|want to|please|try to|attempt to|start(?: to)?|begin(?: to)?|also|just|further(?!\s+(?:investigat|optimi|improv|analys|discuss))) /i,
]

/** Lead-ins that are taken off one after the other, at most. */
const most = 4

/**
 * The head of an action item in the ways that it can be read: as it stands, without a label before a colon (`Alerting: …`),
 * and each without who is to do it. Code is masked. Never empty of readings; linear in the title.
 */
export function headsOf(title: string): readonly string[] {
  const plain = title
    .slice(0, 600)
    .replaceAll('’', "'")
    .replace(/`[^`\n]*`/g, (code) => mask.repeat(code.length))
    .replace(/^(?:\[[^[\]]{0,40}\]|\([^()]{0,40}\))\s*/, '')
    .replace(/^[^\p{L}\p{N}◦@#]+/u, '')
    .trim()
  const unlabelled = plain.replace(/^[^:.]{1,40}:\s+/, '')
  return [...new Set([plain, unlabelled].flatMap((text) => [text, withoutLeadIn(text)]))]
}

function withoutLeadIn(text: string): string {
  let rest = text
  for (let round = 0; round < most; round++) {
    const leadIn = leadIns.find((candidate) => candidate.test(rest))
    if (leadIn === undefined) break
    rest = rest.replace(leadIn, '')
  }
  return rest
}
