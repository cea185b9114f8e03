import { isActionVerb } from './action-verbs.ts'
import { isShortForThing } from './initials.ts'
import { isOwner, isPersonName, type People, splitOwners } from './owners.ts'

const modal =
  '(?:to|will|shall|should|must|needs? to|has to|have to|is going to|are going to|is to|are to|agreed to|volunteered to|skal|må|bør|wird|soll|muss|va|doit|debe|deberá|deve|vai)'
const opening = new RegExp(`^((?:[\\p{L}\\p{N}@/.'’-]{1,40}(?:,)? ){1,6}?)${modal} \\p{L}`, 'iu')
const willCall = /[([]([^()[\]]{1,40}?) (?:calls?|takes?|owns?|handles?|follows up|leads?|drives?) [^()[\]]{1,60}[)\]]/u
/** "[AL to write the story]" */
const willDo = /[([](\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20})?) (?:to|will) \p{Ll}[^()[\]]{1,60}[)\]]/u
/** "…: Ann B write the story" */
const behind = /[:：]\s((?:\p{Lu}[\p{L}.'’-]{0,20} ){1,2})(?:to )?(\p{Ll}{3,15})\b[^:：.]{0,60}$/u

function doesBehind(text: string): string | undefined {
  const [, name, verb] = behind.exec(text.slice(-120)) ?? []
  return verb !== undefined && isActionVerb(verb) ? name?.trim() : undefined
}

const teamSubject = new RegExp(
  `(?:^|[.;:] |going forward,? |to that end,? )(?:the )?((?:[\\p{L}\\p{N}-]{1,30} ){1,3}team) ${modal} \\p{L}`,
  'iu',
)
const notNames =
  /^(?:need|want|try|continue|plan|remember|ability|able|have|has|is|are|due|way|how|where|what|when|make sure|in order|add|switch|move|update|change|migrate|talk|speak|reach out|ask|consider|we|i|you|they|it|this|that|there|everyone|someone|access|going|used|prior|according|up|down|back|next|similar|related|subject)$/i

/** "Kim check how it scales": a known name in front of a task. */
const bareVerb = /^(\p{Lu}[\p{L}\p{N}]{1,20}) (\p{Ll}[\p{Ll}-]{1,20}) \S/u

/** What people are sent to do beside the verbs of tasks. */
const plainDeeds = /^(?:go|get|give|help|look|run|see|speak|take|talk|work)$/
/** "KL to go through the steps with the team": two letters that are sent to do something, and no trade or system. */
const sentOut = /^(\p{Lu}{2}) to (\p{Ll}{2,20}) /u

/** The initials that a text sends to do something in its first words; undefined where it sends nobody. */
export function initialsSent(text: string): string | undefined {
  const [, name, verb = ''] = sentOut.exec(text.trim()) ?? []
  return name !== undefined && !isShortForThing(name) && (isActionVerb(verb) || plainDeeds.test(verb))
    ? name
    : undefined
}

/** What only people do: "Milo to write to the vendor". */
const personal =
  /^(\p{Lu}[\p{Ll}'’-]{1,20}) to (?:talk|speak|write|reach out|call|ask|contact|chase|discuss|arrange|organi[sz]e|draft|(?:send|share|circulate|collect|compile) (?:an? |the |out )?(?:lists?|notes?|links?|invites?|summary|e?-?mails?|docs?|documents?|update|draft|survey))\b/u

/**
 * Who a sentence makes the owner by its subject: "Ed and Caroline to write…", "The platform team should…", "(Rasmus call for meeting)".
 * Systems that are to do something ("The prepuller should…") are no owners: a person must be known or be called as people are.
 */
export function subjectOwners(text: string, people: People): readonly string[] {
  const bracketed = willCall.exec(text)?.[1]
  if (bracketed !== undefined && namesIn(bracketed, people)) return splitOwners(bracketed)
  const named = willDo.exec(text)?.[1] ?? doesBehind(text)
  if (named !== undefined && isPerson(named, people)) return [named]
  const person = personal.exec(text)?.[1]
  if (person !== undefined && !notNames.test(person)) return [person]
  const sent = initialsSent(text)
  if (sent !== undefined) return [sent]
  const subject = opening.exec(text)?.[1]?.trim()
  if (subject !== undefined) {
    const owners = ownersOfSubject(
      subject,
      people,
      / (?:to) \p{L}/u.test(text.slice(subject.length, subject.length + 6)),
    )
    if (owners.length > 0) return owners
  }
  const bare = bareVerb.exec(text)
  if (bare?.[1] !== undefined && people.has(bare[1].toLowerCase()) && isActionVerb(bare[2] ?? '')) return [bare[1]]
  const team = teamSubject.exec(text)?.[1]
  return team === undefined || /^(?:our|your|their|this|each|every|a|one|any|whole|entire) team$/i.test(team)
    ? []
    : [team]
}

function ownersOfSubject(subject: string, people: People, isInfinitive: boolean): readonly string[] {
  const parts = splitOwners(subject.replace(/^the /i, ''))
  if (parts.length === 0 || parts.some((part) => notNames.test(part))) return []
  if (parts.every((part) => isPerson(part, people) || /\bteam$/i.test(part))) return parts
  const areGroups = parts.every((part) => /^\p{Lu}/u.test(part) && isOwner(part, people))
  return isInfinitive && areGroups ? parts : []
}

/** In brackets, one capitalised word that "calls for the meeting" is a person, known or not. */
function namesIn(bracketed: string, people: People): boolean {
  return splitOwners(bracketed).every(
    (one) => isPerson(one, people) || (/^\p{Lu}\p{Ll}+$/u.test(one) && !notNames.test(one)),
  )
}

function isPerson(name: string, people: People): boolean {
  return /^@[\w-]+$/.test(name) || isPersonName(name) || (/^\p{Lu}/u.test(name) && people.has(name.toLowerCase()))
}
