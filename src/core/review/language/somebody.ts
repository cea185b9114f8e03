/** Who can be meant as the fault, as the sources of expressions that ignore case. */
import { firstNames } from '../../aar/items/first-names.ts'

/** Someone who can be told from others, as the subject of what follows; programs are called none of these. */
const role =
  "(?:(?:the|an?|our|their|its|his|her|this|that|one|another|some|certain|said)(?: [\\w'-]+){0,2}|^[\\w-]+) (?:engineers?|developers?|devs?|programmers?|coders?|(?<!\\b(?:postgres|postgresql|kubernetes|k8s|prometheus|redis|kafka|mysql|mongodb|elasticsearch|etcd|vault|flink|spark|rook|strimzi|percona|cluster) )operators?|admins?|dbas?|architects?|leads?|staff(?: members?)?|members?|administrators?|sysadmins?|sres?|on-?calls?|on-?call persons?|interns?|trainees?|contractors?|consultants?|freelancers?|instructors?|colleagues?|co-?workers?|teammates?|managers?|employees?|persons?|authors?|committers?|reviewers?|approvers?|signers?|maintainers?|vendors?|suppliers?|technicians?|technologists?|electricians?|installers?|specialists?|analysts?|testers?|clerks?|pharmacists?|nurses?|scientists?|researchers?|supervisors?|guards?|caretakers?|cleaners?|plumbers?|drivers?(?= who)|cto|ceo|cio|vp|head of [\\w-]+|chief|students?|doctors?|captains?|newcomers?|new hires?|new joiners?|juniors?|predecessors?|guys?|folks|boss|team|guild|squad|crew|department|dept|(?:night|day|early|late|previous) shift)(?: (?:on|in|at|of) (?:duty|call|shift|charge|question|watch|hand))?"

/** Firms and groups, and departments by their bare names: a program may be called so too, and can do some of what they do. */
const body =
  "(?:the|an?|our|my|his|her|their|this|that|one|some)(?: [\\w'-]+){0,2} (?:providers?|hosters?|registrars?|carriers?|isp|telco|agency|company|firm|group|lab|institute|partners?|landlord|office|customer|client|owner|data cent(?:er|re))|^[\\w-]+ (?:company|provider|agency|firm|vendor|support|staff)|(?:^|[.:;,(–—] ?|\\b(?:that|because|since|when|as|and|but|while|by|with|from) )(?:qa|marketing|sales|finance|legal|infosec|procurement|management|(?:the )?help ?desk|(?:[\\w-]+ )?support)"

/** “…the contractor, who ignored it”; customers and others without a name are nobody’s fault. */
const relative =
  '(?<!\\b(?:anyone|anybody|everyone|everybody|someone|somebody|nobody|those|people|persons?|users?|customers?|clients?|visitors?|members?|students?|attackers?|tenants?|players?|subscribers?),? )\\bwho'

/** Logins and the given names alone. */
export function namedOf(names: Iterable<string>): string {
  const named = [...new Set(names)].map((name) => `\\b${name}\\b`)
  return ['@[\\w-]{1,39}', ...named, '\\b(?:he|she)\\b'].join('|')
}

/** Logins, roles and the given names, which are words of letters, hyphens and apostrophes. */
export function personOf(names: Iterable<string>): string {
  const named = [...new Set(names)].map((name) => `\\b${name}\\b`)
  return ['@[\\w-]{1,39}', `(?<![\\w-])${role}`, ...named, '\\b(?:he|she)\\b', relative].join('|')
}

/** These, and firms, groups and departments besides. */
export function somebodyOf(names: Iterable<string>): string {
  return `${personOf(names)}|${body}|\\bthey\\b`
}

/** First names that are also those of programs, places and things. */
const otherwise = new Set(
  'abby ada alan alex alexa alexis amber angela april athena aurora axel bart ben bob boris carmen casper chad claude clara cora crystal dag dana dean diana dominic don dot duncan ed eden eli elm ella ester eve felix fiona flora francesca frank gary george georgia grace guy harbor harry hector henry hugo hana ian iris ivan ivy jack jade jake jan jasmine jasper jean jenny joe jose josh julia june kai kafka kate kay kerry kurt lang laurent lena leo linda lily logan lou lucy luigi luke maria marina martin mary max maya maven may mercury mia milan miles mina nick nina noah nora norma odd ola ole olga olive oliver orion oscar otto paris paul penny pete pip ray rex rob robin rocky rolf rosa rose roy ruby ruth sage sally sam sandy sara sasha scala sol sofia sophia stella stephen sydney tara ted terry thor tide tim tina toby tom tone tony tor troy tyler vera victor victoria vidar viola virginia wanda will zoe'.split(
    ' ',
  ),
)

/** The common first names that stand in some texts. */
export function firstNamesIn(texts: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const text of texts)
    for (const [word] of text.matchAll(/(?<![\p{L}\d@/.'-])\p{Lu}\p{Ll}{2,14}(?![\p{L}\d/-])/gu)) {
      const lower = word.toLowerCase()
      if (firstNames.has(lower) && !otherwise.has(lower)) found.add(word)
    }
  return found
}

/** A word that may be a name, as a source that minds the case: what no product can be or do tells a person. */
export const maybeName =
  "(?<![\\p{L}\\d'@/.-])(?!(?:I|We|You|It|This|That|These|Those|There|They|Who|Which|What|Nobody|Noone|None|Nothing|Everyone|Everybody|Someone|Somebody|Anyone|People|Users|Customers|The|Our|All|Both|Neither|Not|Handling|Beginner|Rookie|Today|Yesterday|Man|Admin|Deployment|Code)(?!\\p{L}))\\p{Lu}\\p{L}{1,20}(?: \\p{Lu}[\\p{L}.'-]{0,20}){0,2}"

/** What may stand between somebody and the fault: “, Ms. Okafor,”, “(NetApp)”, “again”. */
export const besides =
  '(?:,[^,;:]{1,40},|,? ?\\([^()]{1,30}\\)| "[^"]{1,30}"| ◦+)?(?: (?:had|has|have|simply|just|also|clearly|probably|really|again|obviously|apparently|actually|then|once again|yet again|still)){0,2}'

/** A word that makes the name after it a person’s, and so do “he” and “she” beside it; minds the case. */
export const namesPerson =
  /\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b|\b(?:Mr|Ms|Mrs|Dr|Herr|Frau|[Ee]ngineer|[Dd]eveloper|[Oo]perator|[Aa]dmin|[Tt]echnician|[Mm]anager|[Ll]ead|[Cc]olleague|[Ii]ntern|[Cc]ontractor|[Mm]aintainer|[Rr]eviewer|[Ss]pecialist)\.? \p{Lu}\p{Ll}/u
