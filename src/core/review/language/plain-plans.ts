/** Plans in the words in which most people tell them: what needs an update, who will add what, and what comes next week. */
import type { Phrase } from './phrase.ts'
import { moments, why } from './plan-phrase.ts'

/** What a team keeps so that it is better prepared. */
const kept =
  '(?:runbooks?|playbooks?|documentation|docs|wiki|process(?:es)?|procedures?|checklists?|guidelines?|alerts?|alerting|monitoring|dashboards?|tests?|test coverage|training|observability|(?:alert(?:ing)? |memory |rate |cpu |disk )?(?:thresholds?|limits?))'

/** A time to come. */
const soon = '(?:next (?:week|month|sprint|quarter|release|year)|in the next (?:sprint|release|weeks?|quarter))'

/** Said, thought or asked then, or by somebody else. */
const notOurs =
  /\b(?:decid\w+|said|says|told|thought|asked|whether|if|when|so that|vendor|provider|customers?|users?|before|which|that)\b/i

export const plainPlans: readonly Phrase[] = [
  {
    pattern: new RegExp(
      `\\b${kept} (?:also |still |really )?(?:(?:needs?|has|have|ought) to|must) (?:also )?be (?:\\w+ly )?(?:updated|added|reviewed|improved|lowered|raised|increased|reduced|extended|written|documented|created|revised|tightened|introduced)\\b|\\b${kept} (?:still |really )?needs? (?:an? update|improvement|(?:more )?work\\b|attention|to (?:change|improve|be better))`,
      'i',
    ),
    notIn: moments,
    unlessBefore: notOurs,
    reason: why.task,
    example: 'The runbook needs to be updated.',
  },
  {
    pattern: new RegExp(
      `\\b(?:more|additional|better|regular|further) (?:[\\w-]+ ){0,2}${kept} (?:is|are) (?:still )?(?:needed|required)\\b|\\btraining is needed\\b|\\b(?:team|this) (?:needs|requires) more (?:training|testing|work)\\b|\\b(?:monitoring|alerting|documentation|communication|testing|observability) could be (?:better|improved|clearer|faster)\\b|\\b(?:long-?term|permanent|proper) fix (?:is |still )*needed\\b`,
      'i',
    ),
    unlessBefore: notOurs,
    reason: why.wish,
    example: 'More alerts are needed.',
  },
  {
    pattern: new RegExp(
      `\\b${kept} (?:will be (?:written|added|introduced|created)|(?:is|are) being (?:added|written|introduced|improved|extended|set up))\\b|\\bwe(?:'re| are) (?:also |now |currently )?(?:adding|improving|extending|writing) (?:an? |more |better |new |our |the )?${kept}\\b|\\b(?:improvements?|changes|safeguards|measures|fix(?:es)?) (?:is|are) (?:now |also |currently )?being (?:put in place|rolled out|implemented|prepared)\\b|\\bthere are plans to \\w+|\\bwe(?:'re| are) (?:also |now |currently )?looking into (?!(?:the|this|it|that|what|why)\\b)\\w+|\\bthis (?:must|should|can) (?:not|never) happen again\\b`,
      'i',
    ),
    notIn: moments,
    unlessBefore: /\b(?:said|says|told|asked|if|when)\b/i,
    reason: why.promise,
    example: 'We are adding alerts.',
  },
  {
    pattern: new RegExp(
      `^(?:[Nn]ote: ?)?(?:[Aa]dd|[Uu]pdate|[Ww]rite|[Cc]reate|[Ii]mprove) (?:an? |the |more |our |better )?${kept}\\b(?! (?:was|were|is|are|has|had)\\b)|(?:\\b(?:[A-Z][a-z]+|[Ee]ngineering|(?:[Tt]he |[Oo]ur )?(?:[\\w-]+ )?(?:team|developers?|engineers?))|(?<!\\w)@[\\w-]+) (?:will|to) (?:also )?(?:add|write|update|improve|review) (?:an? |more |the |our )?${kept}\\b`,
    ),
    unless: /\b(?:status page|done|users?|customers?)\b/i,
    unlessBefore: /\b(?:[Ss]aid|says|told|asked|asks|if|when)\b/,
    reason: why.order,
    example: 'Kim will add alerts for the spool.',
  },
  {
    pattern: new RegExp(
      `\\b(?:will|going to|expect to|plan to) (?!(?:be (?:delivered|back|paid|refunded|open|closed)|arrive|expire|end|start|open|close|see|know)\\b)[^.;]{2,90}\\b${soon}\\b|\\b(?:is|are) (?:coming|planned|scheduled|due)(?: for| in)? (?:the )?${soon}\\b|^planned for (?:the )?${soon}\\b|\\bneeds? to be \\w+ ${soon}\\b|\\bin (?:the|our) next (?:meeting|retro\\w*|planning)\\b`,
      'i',
    ),
    unless: /\b(?:certificate|contract|vote|election|conference|exam|holiday)s?\b/i,
    unlessBefore: /\b(?:said|says|told|asked|vendor|provider|customers?|users?|if|when)\b/i,
    reason: why.later,
    example: 'The old server will be shut down next month.',
  },
  {
    pattern:
      /\bwe (?:have|need) to be more careful\b|\bwe should(?: not|n't| never| no longer) (?:deploy|release|merge|run|rely|depend)\b|\b(?:changes|migrations|deploys|deployments|releases|upgrades|engineers|developers) should (?:not |always |only |never |also )?(?:go through|be (?:run|made|tested|reviewed|deployed|announced|scheduled|done)|test|check|review|announce)\b(?! by\b)|\b(?:adding|having|using|introducing) [\w -]{2,40} would (?:prevent|avoid|stop|reduce|solve|fix) (?:this|that|it|such)\b|\bwe (?:would )?suggest \w+ing\b/i,
    notIn: moments,
    unlessBefore:
      /\b(?:decid\w+|agreed|said|says|told|thought|asked|if|when|whether|docs|documentation|polic(?:y|ies))\b/i,
    reason: 'How it ought to be, among what it was.',
    example: 'Changes should go through staging first.',
  },
]
