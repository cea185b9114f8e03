/** An item that opens with what was wrong and says only behind it what will be done: “Nobody was told. In future we will be more open.” */
import { isActionVerb } from '../../aar/items/action-verbs.ts'
import { headsOf } from './item-head.ts'

/** Sentences that are looked at. */
const most = 12

/** A whole sentence that tells how it was, or is. */
const tells =
  /\b(?:is|are|was|were|did|does|do not|don't|didn't|doesn't|has|had|have|began|broke|brought|became|came|caught|fell|felt|forgot|found|gave|got|grew|held|kept|knew|led|left|lost|made|meant|ran|rose|said|saw|sent|spent|stood|stuck|thought|threw|told|took|went|woke|wrote|could not|couldn't|[a-z]{3,}ed)\b/i

/** What ought to be, or will. */
const ahead =
  /\b(?:should|must|shall|will|'ll|needs? to|ha(?:s|ve) to|ought to|would|could|may|might|can we|(?:intend|plan|want|hope|aim|wish|going|trying|looking|like) to|todo)\b/i

/** Somebody of ours is to do it. */
const planned =
  /^(?:(?:in (?:the )?future|(?:going|moving) forward|from now on|next time|so|therefore|thus|hence|also|additionally|in addition|now|ultimately|instead|as a result|same here|(?:on|from) our (?:side|end|part)),? )?(?:(?:we|i|our [\w-]+|the (?:[\w-]+ )?teams?)(?:'ll| (?:will|shall|should|must|need to|needs to|have to|has to|ought to|intend to|want to|would like to|plan to|aim to|hope to|can|could|may|might|(?:are|is|am|have been) (?:[a-z]+ly |also |now |currently )?[a-z]+ing)|(?:we|i)'(?:re|m|ve been) (?:[a-z]+ly |also |now |currently )?[a-z]+ing)\b|can we\b|should we\b|it (?:would|could|might) be\b)/i

/**
 * The sentences that plan, where the first one is no task but tells what was; none where a task of another form stands among them.
 * Linear in the text.
 */
export function plansBehind(title: string, detail: string): readonly string[] {
  const [first = '', ...rest] = `${title} ${detail}`
    .slice(0, 2000)
    .replaceAll('’', "'")
    .split(/(?<=[.!?])\s+/)
  if (!isTold(first)) return []
  const others = rest.slice(0, most)
  const isTask = (sentence: string) => !planned.test(sentence) && (ahead.test(sentence) || opensWithVerb(sentence))
  return others.some(isTask) ? [] : others.filter((sentence) => planned.test(sentence))
}

function isTold(sentence: string): boolean {
  return (
    /[.!]$/.test(sentence) && tells.test(sentence) && !ahead.test(sentence) && !headsOf(sentence).some(opensWithVerb)
  )
}

function opensWithVerb(text: string): boolean {
  return isActionVerb(/^[\p{L}-]+/u.exec(text)?.[0] ?? '')
}
