import { isActionVerb } from '../../aar/items/action-verbs.ts'
import { mask } from './prose.ts'

/** Who is to do it, when, and that it should be done, before the verb. */
const leadIns: readonly RegExp[] = [
  /^(?:(?:should|could|can|shall|might|may)(?:n't)? (?:we|i|you)|(?:see|check|find out|work out|figure out|explore|determine|ask|discuss|think about) (?:if|whether|how) (?:we|i|the team|one|you) (?:can|could|should|might|may)|(?:find out|work out|figure out) how to|is it possible to|would it be possible to) (?:also |maybe |perhaps |somehow |further )?(?=(?:improv|simplif|reduc|optimi|streamlin|enhanc|strengthen|better|minimi|avoid)\w*\b)/i,
  /^(?:therefore|hence|thus|consequently|accordingly|ultimately|obviously|most importantly|above all|again|overall|instead|otherwise|more (?:broadly|generally)|(?:on|from) our (?:side|end|part))[,:]? (?=\p{L})/iu,
  /^(?:along with|in addition to|as part of|apart from|besides|beyond|given|based on|because of|due to|as an? (?:result|consequence|first|next|further|second|precaution|\w+ step)|(?:on|at) (?:an?|the) (?:[a-z]+ )?[a-z]+ level|for (?:the|any|all|every|future|such|next)|after|before|during|in case of|in the (?:event|case) of|with (?:this|that|these)|to (?:this|that) end|(?:in order )?to (?:prevent|avoid|address|mitigate|counter|combat|solve|resolve|reduce|remedy|help|ensure|make sure|stop|guard|protect)|if|when|once(?! again)|whenever|while|since|as)\b[^,:;.]{0,90}, (?=\p{L})/iu,
  /^(?:(?:going|moving) forward|in (?:the )?future|(?:long|short|medium)(?:er)?[- ]term|next time|from now on|in addition|additionally|in general|as a team|first(?:ly)?|second(?:ly)?|finally|lastly|next|then|so)[,:]? /i,
  /^(?:we|i|team|someone|somebody|everyone|@[\w-]+|the (?:\w+ ){1,3}teams?|(?:all |the |our )?(?:\w+ )?(?:teams?|developers|engineers|admins|ops|sres?|devs|staff|on-?call)|[\p{L}.]{2,30}(?: and [\p{L}.]{2,30})?) (?:to|should|must|will|shall|needs? to|(?:have|has) to|ought to|can|(?:is|are|am) (?:going |planning )?to|(?:plan|intend|want|wish)s? to)(?: also| now| all)?(?: be(?= \w+ing\b))? /iu,
  /^(?:we|i|they)(?:'re|'ve| are| have| will be|'ll be|'m)(?: (?:also|currently|actively|now|already|been|started|begun|planning|going|working to|committed|looking|to))* (?=\w+ing\b|(?:improv|explor|look|investigat|evaluat|review|continu|consider)\w*\b)/i,
  /^(?:everyone|everybody|anyone|people|all|whoever|those|(?:the |our |all |every )?(?:[\w-]+ )?(?:engineers?|developers?|operators?|teams?|members|staff|reviewers?|responders|admins)) (?:[\w-]+ ){0,4}(?:should|must|shall|will|needs? to|ha(?:s|ve) to|ought to|(?:is|are) to)(?: also| all| always)? /i,
  /^hav(?:e|ing) (?:someone|somebody|[\p{L}]{2,20}) (?=(?:look|check|investigate|review|explore|evaluate)\b)/iu,
  /^(?:needs?|requires?|wants?|(?:(?:we|i|they|you) )?(?:must |should |need to )?(?:have|need|get|gain)|there (?:should|must|needs? to) be)(?: an?| some| even| much)* (?=(?:better|more|improved|enhanced|increased|stronger|tighter|stricter|closer|deeper|faster|quicker|clearer|further|less|fewer|regular|clear|proper)\b)/i,
  /^(?:(?:we|i)(?:'ll|'d like to|'d love to| need| require| would like to| decided to| have decided to| hope to| are aiming to| aim to)|there (?:should|must|needs? to) be|(?:we|i|the team|team|the \w+ team) (?:is|are|have been|has been|have begun|has begun|started|have started|has started)(?: currently| actively| now)?(?= \w+ing)) /i,
  /^(?:to|should|must|need to|needs to|want to|please|try to|attempt to|going to|remember to|(?:start|begin)(?: to\b|(?= (?:\w+ing\b|(?:an? )?(?:discussions?|conversations?|talks|work|research)\b)))|also|just|further) /i,
]

/** Lead-ins that are taken off one after the other, at most. */
const most = 4

/**
 * The head of an action item in the ways that it can be read: as it stands, without a label before a colon (`Alerting: …`),
 * and without a remark of three words in brackets at its end, and each without who is to do it. Code is masked. Never empty of readings; linear in the title.
 */
export function headsOf(title: string): readonly string[] {
  const plain = title
    .slice(0, 600)
    .replaceAll('’', "'")
    .replace(/`[^`\n]*`/g, (code) => mask.repeat(code.length))
    .replace(/^(?:\[[^[\]]{0,40}\]|\([^()]{0,40}\))\s*/, '')
    .replace(/^[^\p{L}\p{N}◦@#]+/u, '')
    .trim()
  const short = plain.replace(/ ?\((?=[^()]{0,24}\))[^()\s]*(?: [^()\s]+){0,2}\)[.!]?$/, '')
  const bare = plain.replace(/^(\p{L}+) \([^()]{1,40}\) (?=\p{L})/u, '$1 ')
  const heads = [plain, short, bare, withoutLabel(plain), consequenceIn(plain)]
  return [...new Set(heads.flatMap((text) => [text, withoutLeadIn(text)]))]
}

/** “The list is in the chat, so we need to …”: what follows is the task. */
function consequenceIn(text: string): string {
  const link =
    /[,;–—] ?(?:and )?(?:so|therefore|hence|thus),? (?=(?:we|i|the team|someone)(?:'ll| (?:should|must|will|need to|needs to|have to|ought to|want to))\b)/i.exec(
      text,
    )
  return link === null ? text : text.slice(link.index + link[0].length)
}

/** `Alerting: …`, `Alerting – …`; a label that is an order itself (“Add a runbook: …”) says what is to be done, and the rest explains. */
/** What is asked behind it is answered then: “Decide: do we keep the full backup?” */
const settles = /^(?:decide|answer|clarify|determine|settle)$/i

function withoutLabel(text: string): string {
  const label = /^([^:.]{1,40}):\s+|^([^:.–—|]{1,30}) [-–—|] /.exec(text)
  if (label === null) return text
  const words = (label[1] ?? label[2] ?? '').trim().split(/\s+/)
  if (settles.test(words[0] ?? '')) return text
  const rest = text.slice(label[0].length)
  return (words.length > 1 && isActionVerb(words[0] ?? '')) || !rest.includes(' ') ? text : rest
}

function withoutLeadIn(text: string): string {
  let rest = text
  for (let round = 0; round < most; round++) {
    const leadIn = leadIns.find((candidate) => candidate.test(rest))
    if (leadIn === undefined) break
    rest = rest.replace(leadIn, '')
  }
  return rest
}
