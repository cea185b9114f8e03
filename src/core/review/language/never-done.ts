/** What was never done, read, named or thought of, told as if it were an event. */
import { whatWasSeen } from './missing-safeguards.ts'
import type { Phrase } from './phrase.ts'

const reason = 'What was not done is known only afterwards; the event is what was done.'

const papers =
  '(?:runbooks?|checklists?|procedures?|playbooks?|polic(?:y|ies)|(?<=\\bour )(?:docs|documentation|wiki|guides?))'

export const neverDone: readonly Phrase[] = [
  {
    pattern:
      /\b(?:was|is|were|are) nothing (?:\w+ ){0,3}(?:to|that would|that could|which would|which could) (?:stop|prevent|keep|limit|warn|alert|catch|detect|tell|hold|protect)\b|\b(?:what|which|something|one thing) (?:we|the team|they) lack(?:ed)?\b|\bfor (?:want|lack) of an?\b|\bin an (?:ideal|perfect) world\b/i,
    reason,
    example: 'There was nothing to stop the loop.',
    question: whatWasSeen,
  },
  {
    pattern: new RegExp(
      `\\b${papers}(?: (?:for|of|on|in|about) [^.,;]{1,40})? (?:says?|said|tells?|told|contain(?:s|ed)|include[sd]?|mention(?:s|ed)|had|has) (?:nothing|no )|\\b${papers}(?: (?:for|of|on|in|about) [^.,;]{1,40})? (?:was|were|is|are) (?:\\w+ly |badly |already )?(?:out[ -]of[ -]date|outdated|stale|incomplete|misleading|obsolete|not up[ -]to[ -]date|not current)\\b`,
      'i',
    ),
    reason,
    example: 'The checklist says nothing about the standby.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:not|n't|never)(?: been)? (?:noticed|reviewed|checked|tested|watched|monitored|verified|followed up|acted on|tracked|documented|written down|described|mentioned|maintained|owned)(?: \w+)? (?:by (?:anyone|anybody|any of us|any team)|anywhere|at all|in any (?:\w+ )?(?:document|place|runbook|list|ticket))\b|\b(?:channels?|mailbox|inbox|list|queue|dashboard)(?: that| which)? (?:nobody|no[ -]one) (?:reads|watch(?:es|ed)|looks at|monitors|monitored)\b|\b(?:nobody|no[ -]one|none of us)(?: had| has)?(?: ever| really)? (?:followed up|paid attention|took care|taken care|felt responsible|acted on|owned|maintained|kept track|kept an eye)\b/i,
    reason,
    example: 'The dependency is not tracked anywhere.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:far|much|way) too (?:seldom|rarely|infrequent\w*|coarse|optimistic)\b|(?<!\bnot (?:be |get )?)\bcaught (?:off[ -]guard|unprepared|flat[ -]footed|by surprise|unaware\w*)\b|\b(?:not enough|too little|insufficient|hardly any) (?:\w+ )?(?:thought|attention|care|consideration|priority|time|weight|effort) (?:was|were|had been|has been|is) (?:given|paid|taken|spent|put|devoted|invested)\b/i,
    reason: 'It measures what was done against what is known now.',
    example: 'Not enough thought was given to leap seconds.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:was|were|is|been|had|has) never (?:been )?(?:acted on|followed (?:up|through)|revisited|looked at|prioriti[sz]ed|put in place)\b|\b(?:that|this|which) never (?:happened|got done|materiali[sz]ed|took place)(?= ?(?:[.,;]|$))|\bno (?:clear |single |named )?(?:owners?|person|team|deputy|substitute|successor|process|procedure|date|deadline|contact|stand-in)(?: [\w-]+){0,4} (?:was|were|had been|has been|is) (?:ever |yet |clearly )?(?:named|assigned|defined|appointed|agreed|designated|documented|known)\b/i,
    unlessBefore: /\b(?:hope|luckily|fortunately)\b/i,
    reason,
    example: 'No owner had been named for the batch jobs.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:alert(?:ing)?s?|alert rules?|monitors?|monitoring|probes?|backups?|health ?checks?)\b(?: (?!by\b)[\w-]+){0,8} (?:had not|hadn't|has not|hasn't|was not|wasn't|were not|weren't)(?: yet| been| yet been)? (?:enabled|activated|turned on|switched on|installed|wired|hooked up|extended to)\b(?! (?:again|by default)\b)/i,
    reason,
    example: 'The alert rule existed but it had not been enabled for this cluster.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:alerts?|alerting|monitoring|tests?|checks?|probes?|documentation|runbooks?|plans?|reviews?) (?:had |has |have )?never (?:included|covered|listed|watched|checked|mentioned|considered|accounted for|looked)\b|\b\b(?:tests?|checks?|reviews?|validation|rehearsals?|drills?|dry runs?)(?: [\w-]+){0,3} (?:had not|hadn't|had never|was not|wasn't|were not|weren't) (?:been )?(?:run|executed|performed|carried out|repeated)\b(?! (?:for|until|between|while|again|on|because|as)\b)|\bhad(?: not|n't) (?:foreseen|anticipated|considered|planned for|thought of|accounted for|taken into account|prepared for)\b|\bbut (?:was |were |it was |they were |had been )?never (?:built|implemented|introduced|enabled|rolled out|adopted|acted on|tested|enforced|set up|taken up|turned on)\b|\bwithout (?:first )?(?:telling|informing|consulting) (?:the (?:support|on-?call|[\w-]+ team)|our|support)\b/i,
    unless: /\bfrom now on\b/i,
    reason,
    example: 'A second region was discussed several times but never built.',
    question: whatWasSeen,
  },
]

const insteadQuestion =
  'What was done, and what was known then? Keep the better way for the lessons or the action items.'

/** The way that was right and not gone: how it ought to be, in place of how it was. */
export const rightWays: readonly Phrase[] = [
  {
    pattern:
      /\b(?:correct|right|proper|prescribed) (?:\w+ )?(?:practice|procedure|process|order|sequence|protocol|thing to do)(?: here)? (?:was|were|would be|would have been|had been) (?:not )?to\b(?! be\b)|\b(?:correct|right|proper|better|best|safer|wiser|obvious|sensible) (?:[\w-]+ ){1,4}would have been (?:not )?(?:to\b|an?\b)/i,
    unless: /, (?:which is what|so) (?:we|they|he|she|[A-Z])/,
    unlessBefore: /\b(?:decid\w+|agree\w*|thought|felt|conclud\w+|believ\w+|said|says|chose)\b/i,
    reason: 'How it ought to be, in place of how it was.',
    example: 'Correct procedure was to drain the node first.',
    question: insteadQuestion,
  },
  {
    pattern:
      /\beven if (?:the|our|we|it|there|this|that|they) (?!(?:[\w-]+ ){0,3}(?:requests?|users?|customers?|clients?|jobs?|calls?|messages?|blocks?|transactions?|files?|nodes?|pods?|validators?|orders?|payments?)\b)[^.;]{3,90}, [^.;]{0,60}\b(?:(?:would|could|might)(?: not|n't)?(?: \w+ly)? have|unclear|not clear|doubtful|unlikely)\b|\beven if (?:the|our|we|it|there|this|that|they) [^.;,]{0,40}\bhad (?:\w+ed|gone|been|known|seen|run)\b|\beven with (?:an? )?(?:better|faster|more|proper|full|perfect|complete|working|earlier|newer|larger|second) [^.;]{1,80}\b(?:would|could|might)\b/i,
    unless: /\beven if [^,;]{1,60}\b(?:is|are|goes|fails|dies|crashes)\b/i,
    unlessBefore: /\b(?:decid\w+|thought|believ\w+|said|says)\b/i,
    reason: 'A condition that was not met belongs to the lessons; here it hides what did happen.',
    example: 'Even if the runbook were complete, nobody on call could have used it.',
    question: insteadQuestion,
  },
]
