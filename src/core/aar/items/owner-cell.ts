import { isNothing } from './nothing.ts'
import { splitOwners } from './owners.ts'

/** What is there to see when the work is done, and then how or when it was. */
const doneThere =
  /^(?:already |all |was |has been )?(?:added|done|fixed|implemented|merged|completed|resolved|included|covered|addressed|handled|deployed|shipped|solved|closed|finished|updated|created|changed|documented|removed|released|rolled out|applied)(?: (?:along|already|as|in|with|within|during|on|at|via|through|together|here|under|before|after|when|while|same|this|last|right|immediately|straight|by|for|when)(?= |$)|$)/i
const partOf =
  /^(?:(?:as )?part of|in the same|with the same|same (?:pr|change|commit|ticket)|see|cf\.?|tracked in|depends on) /i
/** "not assigned yet", "to be decided in the sprint". */
const nobodyYet =
  /^(?:(?:is |still |currently )?(?:not|nobody|no one|no-one|none|unassigned|un-?owned|tb[adc]|pending|undecided|unclear|unknown) (?:yet |been |really )?(?:assigned|decided|known|set|defined|clear|allocated|named|yet|so far|for now|at the moment|until|till|from|in|owner|found|currently)|no owner|(?:still )?to be (?:assigned|decided|determined|confirmed|agreed|defined|found|discussed|named|allocated|announced)|needs? (?:an? )?(?:owner|volunteer|assignee)|looking for|waiting for|up for grabs|open for|ikke (?:tildelt|avklart|bestemt|satt)|avklares|må avklares|noch (?:nicht|offen|zu)|nicht zugewiesen|wird noch|pas encore|non attribu|sin asignar|por asignar|não atribuíd|a atribuir)(?=[\s\p{P}]|$|é)/iu
const doneBy =
  /^(?:already )?(?:added|done|fixed|implemented|merged|completed|resolved|handled|deployed|shipped|solved|closed|finished) by (?!(?:the )?(?:prs?|mr|pull|commit|change|release|hotfix|patch|ticket|issue|end|same|this|that)\b)(@\S+|(?:the )?\p{Lu}[^#\d]{1,40})$/iu

/** True for an owner's cell that says that the work is done: "Added along with the fix", "Done by Kim". */
export function saysOwnerDone(text: string): boolean {
  return doneThere.test(text.trim())
}

/** Who owns by a cell or a label: names as `splitOwners` has them; none where it tells something and names nobody ("Done in the same change"). */
export function ownersIn(text: string): readonly string[] {
  const words = text.trim()
  const by = doneBy.exec(words)?.[1]
  if (by !== undefined) return splitOwners(by.replace(/^the (?!.* team$)/i, ''))
  if (isNothing(words)) return []
  if (/@\w|\bteam\b/i.test(words)) return splitOwners(text)
  return doneThere.test(words) || nobodyYet.test(words) || partOf.test(words) ? [] : splitOwners(text)
}
