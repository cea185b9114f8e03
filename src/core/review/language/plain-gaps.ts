/** Safeguards that were not there, and nets that let something through, in the words in which most people say so. */
import { whatWasSeen } from './missing-safeguards.ts'
import type { Phrase } from './phrase.ts'

const reason = 'What was not there, or did not catch it, is known only afterwards; the event is what was seen.'

/** What teams do, or have, so that a fault does no harm. */
const net =
  '(?:monitoring|alerting|alerts?|tests?|testing|test coverage|documentation|docs|observability|logging|validation|code review|reviews?|rollback plan|runbooks?|playbooks?|staging environment|test environment|load tests?|load testing|communication|coordination|ownership)'

export const plainGaps: readonly Phrase[] = [
  {
    pattern:
      /\b(?:deployed|merged|made|released|rolled out|shipped|pushed|applied|went (?:straight |directly )?(?:live|out|to prod(?:uction)?))(?: [\w-]+){0,3} without (?:an? |any )?(?:code |peer |proper |prior )?(?:review|testing|tests|approval)\b(?! (?:in|by)\b)/i,
    reason,
    example: 'The change was merged without review.',
    question: whatWasSeen,
  },
  {
    pattern: new RegExp(
      `\\b(?:there (?:was|were|is|are)|we (?:had|have)) (?:an? |some |several |also )*gaps? in (?:our|the) ${net}\\b|\\ba gap in our ${net}\\b|\\bwe (?:were|are) missing (?:an? |any )?${net}\\b|\\bthere was (?:very )?little ${net}\\b`,
      'i',
    ),
    reason,
    example: 'There were gaps in our monitoring.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\bno (?:(?:load|code|peer|integration|regression|proper|adequate|prior) )*(?:tests?|testing|reviews?|backups?) (?:was|were|had been) (?:done|taken|performed|carried out)\b(?! (?:on (?:prod|customer|that)|between|that|during|at))|\b(?:we|the team) (?:did not|didn't) (?:take an? (?:backup|snapshot) (?:before|first)|load[- ]test (?:the|this|our)|do (?:enough|any|proper|sufficient) (?:testing|tests|validation|reviews?))\b|\bno (?:rollback plan|runbook|playbook|fallback|staging environment|test environment) (?:was|were) (?:in place|available)\b/i,
    reason,
    example: 'No load test was done before the launch.',
    question: whatWasSeen,
  },
  {
    pattern: new RegExp(
      `\\b(?<!\\bin (?:the )?)(?:the |a )?(?:absence|lack) of (?:an? |any |our |clear |proper |good )*${net}\\b|\\bpoor (?:communication|coordination)\\b|\\b(?:our )?testing was(?: not|n't) (?:\\w+ )?enough\\b|^no (?:runbook|tests?|staging environment|load tests?|load testing|code review|rollback plan|alerts? (?:on|for) [\\w ]{2,40})[.]?$`,
      'i',
    ),
    unless: /\b(?:absence|lack) of alerts?\b/i,
    reason,
    example: 'The root cause was the absence of monitoring.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\b(?:was|were|had been|got) missed (?:in|by|during) (?:the |our )?(?:code )?(?:reviews?|testing|tests|qa|staging|ci)\b|\b(?:code review|qa|our (?:tests|monitoring|alerting|reviews?|ci|checks)) (?:missed|did not catch|didn't catch) (?:this|that|it|the)\b|\bslipped through (?:the |our )?(?:code review|reviews?|qa|testing|tests|ci)\b|\b(?:testing|code review|(?:review|change|approval|testing) process) (?:was|were) (?:skipped|bypassed)\b(?! (?:automatically|for|since|because|as)\b)/i,
    reason: 'It measures the net by the fish that went through.',
    example: 'This was missed in code review.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\bownership was (?:unclear|not clear)(?= ?(?:[.,;]|$))|\b(?:service|system|component|cluster|pipeline) had no (?:clear |defined |dedicated )?owner\b|\bnobody was responsible for (?:the|our) \w+(?= ?(?:[.,;]|$))|\b(?:the |our )(?:documentation|runbooks?) (?:was|were) (?:outdated|out of date|poor|incomplete|insufficient|lacking)\b(?! (?:by|for|because)\b)|^documentation was (?:outdated|poor|incomplete|insufficient|lacking)\b|\btest coverage (?:for|of|on|in) [^.,;]{2,40} (?:was|is) (?:low|poor|insufficient|lacking)\b|\b(?:edge|corner) case (?:was not|had not been) (?:considered|tested|covered|anticipated)\b|\bcommunication (?:to|with|between) [^.,;]{2,40} (?:was|were) (?:insufficient|poor|inadequate|lacking)\b|\b(?:alert|alarm|monitor) was never (?:set up|configured|enabled|created)\b|\bhad to rely on (?:customers|users) to (?:report|tell)\b/i,
    reason,
    example: 'Ownership was unclear.',
    question: whatWasSeen,
  },
  {
    pattern:
      /\bwe could have (?:\w+ly )?(?:communicated|responded|reacted|acted|noticed|detected|caught|escalated|done)(?: [\w-]+){0,3} (?:better|faster|earlier|sooner|quicker|more quickly)\b|\bwe could have (?:communicated|responded|reacted) better\b/i,
    reason: 'It tells a world that was not; the reader looks for the one that was.',
    example: 'We could have communicated better.',
    question: 'What was said, to whom and when? Keep the better way for the lessons or the action items.',
  },
]
