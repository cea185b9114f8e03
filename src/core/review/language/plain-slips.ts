/** Slips in the words in which most people tell them: who misconfigured what, what was entered incorrectly, whose error it was. */
import type { Phrase } from './phrase.ts'

/** Somebody who acts; a name of a program is none. */
const someone =
  '(?:we|i|he|she|they|someone|somebody|(?:an?|the|our|one) (?:[\\w-]+ )?(?:engineer|developer|admin|administrator|technician|colleague|contractor|employee|team member|dba|sysadmin|staff member))'

export const plainSlips: readonly Phrase[] = [
  {
    pattern: new RegExp(
      `\\b${someone} (?:had )?(?:accidentally |mistakenly )?(?:misconfigured|(?:incorrectly|wrongly) (?:configured|set|changed|applied|updated)|(?:used|replaced|changed|updated|modified|restarted|ran|unplugged|removed|deleted) the wrong [\\w-]+|(?:configured|entered|typed|set) (?:the |an? )?(?:[\\w-]+ ){1,3}(?:incorrectly|wrongly))\\b|\\b(?:command|value|address|parameter|query|input|config|configuration) (?:was|were) (?:entered|typed|set) (?:incorrectly|wrongly)\\b|\\b(?:the |an? )?(?:wrong|incorrect) command was (?:run|executed|entered|used)\\b`,
      'i',
    ),
    unless: /\b(?:users?|customers?|attackers?)\b/i,
    reason: 'What a person did wrong ends the search where it could begin.',
    example: 'An engineer misconfigured the load balancer.',
    question: 'What did it look like at that moment, and what let it through?',
  },
  {
    pattern:
      /^(?:small |simple |silly )?mistake (?:in|with) (?:the|our|an?) (?!\w+ (?:was|is|were)\b)[\w-]+(?: [\w-]+)?[.]?$|\b(?:developer|engineer|technician|admin|administrator|staff|personnel) errors?\b|\bhuman oversight\b|^forgotten [\w -]{2,40}[.]?$|\b(?:slipped our minds|skipped (?:my|our) minds?)\b|\b(?:we|i) (?:was|were)(?: not|n't) careful\b|\b(?:we|i) (?:did not|didn't) double[- ]check (?:the|our|it|this)\b|\b(?:we|i) (?:were|was|got) (?:complacent|lazy|sloppy)\b|^our bad\b|\bour own fault\b|^poor judge?ment\b/i,
    unless: /\b(?:developer|engineer|admin|administrator) errors? (?:in|are|page|log|message|code)\b/i,
    reason: 'It judges a person, and tells nothing that can be changed.',
    example: 'The cause was a developer error.',
    question: 'What made the step look right, and what would have caught it?',
  },
]
