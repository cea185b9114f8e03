/** Classes of words that endless action items are made of; each is a part of a regular expression, or a list for `forms`. */

/** The orders (`explore`), the tasks (`exploring`) and the third persons (`explores`) of verbs that add plain endings. */
export function forms(verbs: string): string {
  return verbs
    .split(' ')
    .flatMap((verb) => [verb, `${verb}s`, gerundOf(verb)])
    .join('|')
}

/** “Is to be” forms: `explored`. */
export function participles(verbs: string): string {
  return verbs
    .split(' ')
    .map((verb) => verb.replace(/y$/, 'ie').replace(/e?$/, 'ed'))
    .join('|')
}

function gerundOf(verb: string): string {
  return `${verb.replace(/([^e])e$/, '$1')}ing`
}

/** To know more, without saying what comes of it. */
export const inquire =
  'investigate explore consider research brainstorm examine assess evaluate discuss ponder analyze analyse study rethink re-think reconsider re-consider revisit re-visit reevaluate re-evaluate reassess re-assess contemplate'
/** The same as nouns. */
export const inquiry =
  'investigation|exploration|evaluation|re-?evaluation|assessment|analysis|discussions?|research|consideration|brainstorming|study'

/** To be better, without saying how good is good enough. */
export const better =
  'improve enhance optimize optimise simplify accelerate expedite facilitate harden strengthen streamline refine boost bolster reinforce solidify uplift upskill mature modernize modernise overhaul revamp deepen stabilize stabilise professionalize professionalise polish lessen alleviate ease relieve tame curb revitalize'
/** The same as nouns. */
export const betterment =
  'improvements?|enhancements?|optimi[sz]ations?|hardening|strengthening|refinements?|betterment|streamlining'
/** Comparisons. */
export const moreOf =
  'better|more|improved|enhanced|increased|stronger|tighter|stricter|closer|deeper|faster|quicker|clearer|smoother|safer|greater|higher|earlier|additional|extra|less|fewer'

/** Nouns that name a field of work, and no piece of it. */
export const fields =
  'monitoring|alerting|observability|visibility|logging|communications?|coordination|collaboration|cooperation|documentation|testing|training|education|awareness|maintenance|planning|preparation|preparedness|oversight|governance|knowledge|resilien(?:ce|cy)|reliability|robustness|stability|durability|scalability|security|safety|quality|performance|readiness|transparency|hygiene|vigilance|discipline|alignment|ownership|accountability|process(?:es)?|procedures|tooling|uptime|responsiveness|coverage|confidence|continuity|availability|functioning|operation'

/** What work without an end is aimed at: “testing for failure”, “drills for the whole team”. */
export const openSubjects =
  '(?:failures?|resilien(?:ce|cy)|reliability|robustness|scalability|scale|growth|errors?|anomal(?:y|ies)|problems?|issues|incidents?|(?:incident|emergency|disaster) (?:response|handling|recovery)|outages?|regressions|disasters?|deployments?|deploys|releases|edge (?:cases|conditions)|responders|engineers|developers|team|everyone|peaks|surprises|emergencies|the unexpected)'

/** “Improved the probe”, “Enhanced ◦”, “Improved the script to read two files”: a verb in the past tense, and no comparison. */
export const toldAsDone =
  '^(?:[Ii]mproved|[Ee]nhanced|[Ii]ncreased) (?:(?:the|our|an?|all|this|that|its|how|both|two)\\b|[\\w-]*[◦/.]\\S|(?:[\\w-]+ ){0,4}(?:script|job|query|hook|workflow|pipeline|config|chart|page|template|endpoint|function|parser|handler|probe|check|rule|limit|timeout|index|prompt|button|step|test) (?:to|so that|with) )'

/** Those who are asked to behave in some way. */
export const people =
  '(?:we|everyone|everybody|people|folks|(?:all |the |our |other |more )*(?:[\\w-]+ )?(?:engineers?|developers?|devs|teams?|team members|members|staff|employees|colleagues|operators?|users|maintainers|contributors|stakeholders|responders|admins|reviewers))'

/** What happened, as a kind: nobody can show that it will not come back. */
export const again =
  '(?:(?:this|these|such|that|those) (?:kind|type|class|sort|category)s? of|(?:such|similar|future|further|other|these|those|this|that|it|any|more|repeated|recurring|unexpected|unnecessary|human|manual|like) (?:[\\w-]+ ){0,4}(?:incidents?|issues?|problems?|outages?|downtimes?|errors?|mistakes?|failures?|events?|situations?|surprises|regressions|recurrences?)|(?:this|that|it|the (?:same )?\\w+|[\\w-]+ like this) (?:from )?(?:happen|occurr?|recurr?|repeat)(?:ing|s)?|(?:[\\w-]+ ){0,3}(?:recurrence|repeat|repetition|reoccurrence))'

/** A figure with its unit: what says when enough is reached. */
export const figure =
  '\\b\\d+(?:\\.\\d+)? ?(?:%|ms|s|seconds?|minutes?|hours?|days?|weeks?|x|times|GB|MB|TB|percent)(?![\\w-])'

/** What a task may leave open by its adjective: “better logging”, “a clear process”; “a proper lock” is a thing. */
export const openNouns = `(?:${fields}|docs|logs?|metrics?|alerts?|dashboards?|tests?|test cases|checks|runbooks?|guid(?:ance|elines?)|practices|polic(?:y|ies)|rules|standards|controls?|mechanisms?|techniques?|tools?|automation|ways?|means|methods?|approach(?:es)?|strateg(?:y|ies)|solutions?|support|handling|validations?|reviews?|separation|isolation|context|information|details|insights?|capacity|resources|redundancy|safeguards?|guard ?rails|protections?|limits|thresholds|retries|management|kind|sort|form|systems?|infrastructure|measures|lines?|roles|responsibilit(?:y|ies)|expectations|criteria|goals|plans?|code|care|time|people|staff|engineers|understanding|workflows?|path|paths|contacts?|relations(?:hips?)?)`

/** “… of the date field”, “… for the certificate of the API”: a thing of which there is one, and not all that there is. */
export const ofOneThing =
  '\\b(?:of|for|on|in|to|around|about|from) (?:the|each|our) (?!(?:[\\w-]+ )?(?:systems?|platforms?|teams?|services?|infrastructure|applications?|apps?|clusters?|code ?base|code|company|organi[sz]ation|future|whole|entire|most|event|way|environments?|production|incidents?|process(?:es)?|product|stack|network|deployment|software|website|site|data)\\b)[\\w.-]+ (?!and\\b|so\\b|to\\b|in\\b|on\\b|for\\b)[\\w-]'
