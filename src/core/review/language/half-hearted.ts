/** How English action items are written that only half ask for something: hedged, put off, attempted, or left to people's care. */
import type { EndlessPhrase } from './endless.ts'
import { figure, people } from './endless-words.ts'

const whoWillSee = 'Will we do it? Then what, and by when; else say *accepted* and why.'
const checkInstead = 'Which check or limit could take this care over from people?'

export const halfHearted: readonly EndlessPhrase[] = [
  {
    pattern:
      /^(?:(?:wher|when)ever|where|when|if|as|insofar as|as far as) (?:(?:at all |it is |it's |practically |reasonably )?(?:possible|feasible|sensible|practical|practicable|reasonable|appropriate)|(?:we have |there is |there's )?(?:some )?(?:spare )?(?:time|capacity|resources|budget) ?(?:permits?|allows?|permitting)?|(?:it |that )?makes sense)(?: to do so)?\b[, ]/i,
    reason: 'What is done only where it fits is not promised.',
    example: 'Where feasible, pin the base images',
    question: whoWillSee,
  },
  {
    pattern:
      /(?:\b(?:wher|when)ever|\bwhere|\bwhen|(?<!\()\bif|\bas|\bas (?:much|far|often|many|soon|little|simple|small|quickly|early|fast|well) as)(?: at all| it is| it's| practically| reasonably| we think is| deemed)? (?:possible|feasible|sensible|practical|practicable|reasonable|appropriate|we can)(?: to do so)?[)]?[.!]?$|\b(?:if it can be helped|time permitting|(?:when|as|if) (?:we (?:have|find|get) (?:the |some )?time|time (?:permits|allows)|there is (?:some )?time)|where (?:it is |it's )?(?:needed|necessary|required|applicable|relevant|missing)|when we get (?:a|the) chance|if there is (?:any )?(?:interest|demand|appetite)|some ?day|one of these days|from time to time|every now and then|once in a while|now and again|on an? (?:regular|ongoing|continuous) basis|at all times|at a later (?:point|date|stage|time)|some ?time (?:soon|later|next \w+|this \w+|in the \w+)|at some (?:point|stage)|sooner or later|in due (?:course|time)|in the (?:long run|longer term|distant future|not too distant future)|down the (?:road|line)|one day|eventually|over time|bit by bit|little by little)[)]?[.!?]?$|^(?:(?:we|i|we'd|should|would|will|want|like|to|need) ){0,5}(?:eventually|gradually|someday|some day|at some (?:point|stage)|one day|over time|in due course)\b/i,
    unless: /^(?:[^:]{1,30}: )?(?:write|publish|document|draft|record) |\b(?:until|by (?:the end|\d))\b|\d{4}-\d\d/i,
    reason: 'Put off to a day that has no date.',
    example: 'Move the sessions to the new store at some point',
    question: whoWillSee,
  },
  {
    pattern:
      /^(?:(?:we|i|should|would|will|could|want|it|best) ){1,4}(?:probably|perhaps|maybe|possibly|preferably|ideally)\b|^(?:probably|preferably|hopefully|presumably|generally|broadly|overall|wish|wishlist|(?:(?:some|other|further|possible|random|rough|more) )?(?:ideas?|thoughts|suggestions?|options|brainstorm\w*)(?: for \w+| to \w+)?)\b[,:]? \S|^(?:(?:any|all|some) )?(?:thoughts|ideas|suggestions|input|opinions) (?:on|about|for|welcome)\b|\b(?:is|are|would be|seems?) (?:highly |strongly |very |also )?(?:desirable|desired|welcome|advisable|encouraged|appreciated|preferable|preferred|wanted|worthwhile|overdue)\b[.!]?$|^it (?:would|might|may|could|does|'d)? ?mak(?:e|es) (?:more |a lot of )?sense to\b|^it (?:is|would be|seems|might be|may be|could be) (?:highly |also |perhaps )?(?:recommended|advisable|worth|useful|wise|sensible|beneficial|time)\b/i,
    unless: /\bdecide\b/i,
    reason: 'A hint or a wish: it does not say whether anyone will do it.',
    example: 'We should probably have a staging site',
    question: whoWillSee,
  },
  {
    pattern:
      /^(?:i|we|i'd|we'd|they)(?: would| strongly| also)* (?:suggest|propose|recommend|think|believe|feel|wish|vote|advise)\b|^(?:my )?(?:suggestion|proposal|recommendation|wish)\b|\bsomehow\b|^(?:we |i )?(?:would|'d) (?:like|love|want|prefer) to (?:see|have)\b|\b(?:must|need to|have to) think[.!]?$|^try(?:ing)? not to\b|^(?:let's |do |we |will |should |must |so )*(?:not|never|don't|won't)\b.{1,60}\bagain[.!]?$|^question(?:ing)? (?:whether|if|the|our)\b|^find(?:ing)? (?:somebody|someone|people|help|(?:the |some |more )?(?:time|resources))\b|^(?:get|obtain|secur|gain)(?:e|ing|ting)? (?:[\w-]+ ){0,3}(?:buy-in|backing)\b|^[^,;:.]{2,50} (?:should|must|needs? to|ought to|ha(?:s|ve) to) (?:always |all |also )?(?:reflect|know|understand|care|feel|realis|realiz|think|remember|appreciat|respect|expect)(?:e)?\b/i,
    unless: /\b\d{4}-\d\d|: .{20}|\b(?:understand|know) (?:why|which|who|whether|how (?:many|much|long))\b/,
    reason: 'Somebody’s view of what would be good, and nobody’s task.',
    example: 'I would suggest that we look at the cache',
    question: whoWillSee,
  },
  {
    pattern:
      /\b(?:something|anything|things|what|more|stuff)\b[^.;]{0,40}\b(?:can|could|might|may) (?:still |also |possibly )?(?:be|have been|do|help|improve|\w+ better)\b|\b(?:if|whether) (?:there (?:is|are|'s)|we (?:can|could) (?:do|find)|it (?:is|would be) (?:possible|feasible|worth\w*|a good idea)) (?:any\w*|some\w*|more|an? (?:better|smarter|easier|way)|other|better|to|for)\b|\bthere (?:is|are) (?:anything|something|any way|some way)\b/i,
    unless: /^(?!check|see|find|look|investig|explor|stud|figure|think|consider|evaluat|assess|examin|discuss)|\?$/i,
    reason: 'A search for something to do is not yet the thing.',
    example: 'See if something can be done about the stale leases',
    question: 'What will exist when it is done: a decision, a written answer, a change? By when?',
  },
  {
    pattern:
      /^(?:try(?:ing)?|work(?:ing)?|push(?:ing)?|lobby(?:ing)?|fight(?:ing)?|think(?:ing)?) (?:harder|smarter|more)\b|^(?:push(?:ing)?|lobby(?:ing)?|advocat(?:e|ing)) for (?:an? |the )?(?:more|better|earlier|stronger|closer|greater|less|faster|further)\b|^(?:get|getting|mov(?:e|ing)) (?:(?:slowly|gradually|further|more|eventually) )*(?:ahead of|a (?:better )?(?:grip|handle|hold|feel(?:ing)?) (?:on|of|for)|on top of|to grips with|up to speed|away from)\b|^(?:further|gradually|slowly) (?:mov|reduc|improv|develop|expand|migrat|automat|simplif)|^(?:giv|pay|show)(?:e|ing)? (?:[\w/'-]+ ){1,6}(?:some |more |a bit more |a lot of |the )?(?:attention|love|care|priority|thought|focus|respect|consideration)[.!]?|^treat(?:ing)? (?:[\w/'-]+ ){1,8}(?:seriously|carefully|with (?:(?:more|greater|extra|due|the) )?(?:\w+ )?(?:respect|care|caution|urgency|priority|attention|suspicion))\b|^watch(?:ing)? (?:out )?for (?:further|similar|any|more|other|new|repeat|signs|such|recurr\w+)|^look(?:ing)? out for\b|^(?:us(?:e|ing)|apply(?:ing)?) (?:more |good |better |common |sound )*(?:judg\w+|care|discretion|sense|diligence)\b/i,
    unless: new RegExp(`${figure}|\\bby \\w+ing\\b|^move away from\\b|: .{20}`, 'i'),
    reason: 'A stance and not a task: there is always more of it to take.',
    example: 'Get ahead of the growth of the tables',
    question: checkInstead,
  },
  {
    pattern: new RegExp(
      `^(?:not|no longer|don't|do not|never|avoid|stop|less|rely(?:ing)? less|depend(?:ing)? less)(?: to)? (?:rel(?:y|ying)|depend(?:ing)?|trust(?:ing)?|assum(?:e|ing)|on) |^not (?:to )?(?:deploy|merg|push|forget|assum|panic|chang|rush|wait|skip|mak|work|us|run|touch)\\w* |\\b(?:so much|so often|too much|as heavily)[.!]?$|^(?:refresh|sensiti[sz]e|instruct|urge|nudge|warn|coach|invite|ask)(?:ing)? ${people} (?:(?:again|once more) )?(?:on|about|to|in|of|that)\\b|^(?:rotat|involv|includ|consult|ask|inform|tell|share|delegat|document|automat|test|commit|reus)(?:e|ing)? (?:[\\w'-]+ ){1,3}(?:more|earlier|sooner|better|more often|more widely)\\b(?! than)`,
      'i',
    ),
    unless: new RegExp(
      `${figure}|^(?:do not|don't|never|stop) (?:trust|rely on|assume)\\w* (?:the|a|an|that)?.*\\b(?:header|flag|certificate|value|cache|endpoint)|\\bto (?:confirm|answer|sign|fill|send|reply)\\b`,
      'i',
    ),
    reason: 'What people are to do, or leave, every time.',
    example: 'Not rely on manual steps so much',
    question: checkInstead,
  },
  {
    pattern:
      /^(?!.*\bthan\b)(?:[a-z]+(?:-[a-z]+)? )(?:(?:out|up|down|over|off) )?(?:(?:the|our|all|any|new|these|such|a|an) )?(?:[\w/-]+ ){0,3}(?:better|harder|earlier|sooner|more (?:often|[a-z]{3,}ly)) (?:so|for|before|when|whenever|with|in|on|at|during|next|around|if|and|after|between|across|from|to)\b|\b(?:be|get|being|getting) (?:\w+ ){0,1}(?:involved|informed|included|consulted|tested|monitored|documented|reviewed|communicated|planned|handled|tracked|notified) (?:much )?(?:earlier|sooner|better|more|properly)\b/i,
    unless:
      /\d|\bby \w+ing\b|: .{20}|\bso (?!(?:that )?(?:we|they|it|people|errors|problems|nobody|everyone)\b)|^(?:start|run|schedule|do|send) /i,
    untilTold: true,
    reason: 'Better, earlier and more carefully, with nothing to measure it by.',
    example: 'Plan better for the Christmas rush',
    question: 'From what to what? A figure, or a thing that will exist, says when it is enough.',
  },
]
