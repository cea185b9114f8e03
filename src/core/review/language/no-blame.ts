/** Where words of blame tell of none: what was tried in vain, what a step gave no sign of, why it made sense, a fault of a machine. */
import type { SectionKind } from '../../aar/aar.ts'

/** What was heard, with the words around it. */
export interface Accusation {
  readonly before: string
  readonly heard: string
  readonly after: string
  readonly section: SectionKind | null
}

/** Tried, and it did not work. */
const tried =
  /^ (?:re-?)?(?:reach|connect|log ?(?:in|on)|sign in|load|open|find|reproduce|ping|join|contact|get (?:hold|through|in|access|a)|call|restore|recover|start|mount|sync|build|access|locate|ssh|resume|boot|bring|produce|propose|attest|authenticate|download|upload|fetch|isolate|resolve|repair)\b/i

/** A reason that lies in the thing, and not in the person. */
const forReason =
  /^[^.;]{0,60},? (?:since|because|as) (?:it|they|this|that|these|those|the [\w-]+(?: [\w-]+)?|there) (?:fires?|fired|comes?|came|is|was|were|are|had|has|have|looked|looks|said|says|showed|shows|would|happens?)\b/i

/** Caught or missed in another sense. */
const isThing = /^ (?:train|bus|flight|plane|exception|signal|eye|deadline)\b/i

/** “without any warning in the log”: what gave none was a program. */
const fromProgram =
  /^ (?:in|from|on|by|at) (?:the |our |its |any )?(?:[\w-]+ )?(?:logs?|console|ui|tool|tooling|monitoring|system|client|output|dashboard|screen|compiler|terminal|ci|pipeline|linter|server)\b/i

/** The end of a day's work. */
const atEnd =
  /\b(?:shifts?|handover|handed over|took over|takes over|end of (?:the |his |her |their )?(?:working )?day|recovered|back (?:to|at) (?:zero|normal)|all clear|at \d{1,2}|it was \d{1,2}|for the (?:day|night))\b/i

/** It would have made no difference. */
const noDifference =
  /\b(?:would (?:still )?have (?:shown|looked|said|read|seen (?:nothing|the same|only))|would(?: not|n't) have (?:helped|shown|seen|changed|found|known|made)|no difference|could(?: not|n't) have|had no way|no way (?:to|of))\b/i

const givenUp =
  /^ (?:[\w-]+ )?(?:restore|hypothesis|theory|attempts?|approach|plan|idea|repair|roll-?back|migration|call|upgrade|line|investigation|path|fix|change|deployment|failover|try)\b/i

/** Of things: “an electrical fault of the provider's UPS”. */
const ofThing =
  /\b(?:electrical|hardware|power|technical|mechanical|network|software|cable|cooling|earth|ground|fib(?:er|re)|disk|memory) $/i

/** Programs by what they do, as people are named too. */
const doer =
  /^(?:\w+ ){0,2}(?:launcher|loader|installer|updater|bundler|fetcher|poller|exporter|importer|parser|linter|scheduler|server|probe|check|alert|test|gate|canary|job|script|tool|dashboard|monitor|page|system|service|app) should(?: not|n't)? have\b/i

/** A path that is made for it: “as the policy allows”, “by the emergency process”. */
const byRule =
  /^[^.;]{0,60}\b(?:(?:as|which) (?:the|our) [\w-]+(?: [\w-]+)? (?:allows?|permits?|says?|asks?)|(?:is|was|are) (?:allowed|permitted)|emergency|break-?glass|fast[- ]track)\b/i

/** Not at that minute: “did not review it yet, he is in another incident”. */
const notYet = /^[^.;]{0,60}(?<!\bnot )\byet\b/i

/** What was of no account then: “ignored the alert for the staging host and looked at production first”. */
const forNow = /^ [^.;]{0,60}\b(?:staging|test|sandbox|dev|known|noisy|unrelated|first|for now|for the moment)\b/i

/** Why the shift changed, or that the pager woke somebody. */
const relieved = /^[^.;]{0,60}\b(?:hand(?:s|ed|ing)? (?:\w+ )?over|took over|takes over|relieved|paged|woken?|up at)\b/i

/** Oversight that one has, and does not commit. */
const supervised = /\b(?:under|with|without|has|have|had|had no|provides?|provided|for)(?: the| an?| more| less)? $/i

/** “Customer says he deleted the row by mistake”. */
const saidByUser =
  /\b(?:customers?|users?|clients?|members?|merchants?|reporter) (?:\w+ )?(?:writes?|wrote|says?|said|reports?|reported|tells?|told|asks?|asked)\b[^.;]{0,60}$/i

/** Whether what reads as blame is none, by the words around it. Linear in the sentence. */
export function isNoBlame({ before, heard, after, section }: Accusation): boolean {
  const isTold = section === 'timeline' || section === 'detection' || section === 'resolution'
  if (
    /\b(?:wrong|unfair|easy|tempting|wrongly|not fair) to (?:say|claim|think|conclude|believe) (?:that )?$/i.test(
      before + (/^that /i.test(heard) ? 'that ' : ''),
    )
  )
    return true
  if (/\bwithout\b/i.test(heard) && /\b(?:can|could|may|might|cannot|can't|allowed to|able to)\b/i.test(heard))
    return true
  if (
    /\b(?:missed|skipp|bypass|circumvent|catch|slow to|too long to|wrong)/i.test(heard) &&
    (forReason.test(after) || isThing.test(after))
  )
    return true
  if (isTold && saidByUser.test(before)) return true
  if (/^oversights? of\b/i.test(heard) && supervised.test(before)) return true
  if (/\b(?:without|bypass|skipp)/i.test(heard) && byRule.test(after)) return true
  if (/\b(?:did not|didn't|never) (?:[\w]+ )?(?:test|review|verify|read|double-check|inform)$/i.test(heard))
    return (isTold && notYet.test(after)) || forReason.test(after)
  if (isTold && /\b(?:has|have)(?: not|n't) /i.test(heard) && notYet.test(after)) return true
  if (isTold && /\bignor\w+ \w+$/i.test(heard) && forNow.test(after)) return true
  if (section === 'timeline' && /\bis asleep$/i.test(heard)) return true
  if (/\b(?:asleep|too tired)$/i.test(heard)) return isTold && relieved.test(after)
  if (/\bdid nothing\b/i.test(heard)) return forReason.test(after) || forReason.test(`,${after}`)
  if (/\bignored by (?:the )?operator$/i.test(heard)) return /^ since\b/i.test(after)
  if (/\bwent home$/i.test(heard)) return atEnd.test(after)
  if (doer.test(heard) || /'s bad day$/i.test(heard)) return true
  if (/\btoo busy with$/i.test(heard)) return /^ (?:another|other|the other|a different)\b/i.test(after)
  if (/\bfailed to$/i.test(heard)) return tried.test(after)
  if (/\b(?:refused to|denied (?:it|having|any|everything))$/i.test(heard)) return isTold
  if (/\bwent (?:on|home|to|back|for)\b/i.test(heard)) return isTold && atEnd.test(after)
  if (/\b(?:ignor|disregard|overlook)\w+ \w+(?: \w+)?$/i.test(heard)) return forReason.test(after)
  if (/\b(?:notice|warnings?|notification)$/i.test(heard)) return fromProgram.test(after) || forReason.test(after)
  if (/\bwithout (?:\w+ )?(?:reading|permission|approval)$/i.test(heard))
    return /^ (?:access|rights?|permissions?|privileges?|to )/i.test(after)
  if (/\basked (?:\w+ )?(?:times|twice|repeatedly|before)$/i.test(heard))
    return /^ (?:by [^.;]{1,40} )?for (?:an? |the |more )/i.test(after)
  if (/\b(?:mess|chaos)$/i.test(heard)) return /^ of\b/i.test(after)
  if (/\black of (?:communication|skill|knowledge|care)$/i.test(heard))
    return /^ (?:channels?|tools?|lines?|links?|equipment|matrix|base|services?|facilit\w+)\b/i.test(after)
  if (/^faults? /i.test(heard)) return ofThing.test(before) || /^'s [\w-]+/.test(after)
  if (/\babandoned (?:the|our|it)$/i.test(heard)) return givenUp.test(after)
  if (/\bpanicked$/i.test(heard))
    return /^ (?:the|a|one|its) (?:[\w-]+ )?(?:kernel|host|machine|node|box|vm)\b/i.test(after)
  return /^(?:had|if|who)\b/i.test(heard) && noDifference.test(after)
}
