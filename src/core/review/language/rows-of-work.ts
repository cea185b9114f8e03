/** Items that count up pieces of work, each a thing of its own: by semicolons, slashes, arrows or commas, or behind a word that says that one more comes. */

/** What only tells more of the piece before it: its figure, its place, what comes of it. */
const tellsMore =
  /^(?:(?:and |but |or )?(?:it|this|that|these|those|they|he|she|which|so|then|see|e\.g\.|i\.e\.|for example|for instance|threshold|results?|outcome|output|report|memo|note|page at|tickets? (?:in|for|to|is|at|#)|owner|due|done|complete[d]?|closed|no\b|not\b|only|until|by|if|when|where|as|because|since|otherwise|else|same as|with|without|in|on|at|for|to|from|per|\d)\b|[^\p{L}]|$)/iu

/** Words that say that another piece of work comes. */
const another =
  /^new [\p{L}-]+(?: [\p{L}-]+)? (?:and|&) (?:improved|better|new|more|additional) \p{L}|[;,.–—] ?(?:and |plus )?(?:separately(?=,)|besides|additionally|in addition|on top of that|furthermore|moreover),? (?!being|having)\p{L}+ \p{L}+|[;.–—] ?(?:and )?(?:also|plus) (?:an?|the|our|get|put|have|make|give|move|one)\b [^.;]{6,}|; still (?:needs?|ha(?:ve|s)) to \p{L}|\b(?:in conjunction|together) with which\b|\.? [Ss]ame for (?:the|our|all)\b|[.;] (?:there(?:'ll| will| is|'s) also (?:be )?|[\p{Lu}][\p{L}' -]{2,40}? also (?:gets?|moves?|learns?|takes|writes) )\p{L}/u

/** “A for X; B by Y; C”: three pieces or more; a second alone mostly tells what comes of the first. */
function areApart(text: string): boolean {
  const parts = text.split(/; | \/ (?=\p{L}+ \p{L})| (?:→|->|=>) /u).map((part) => part.trim())
  return (
    parts.length > 2 &&
    parts.every((part, index) => part.split(' ').length > 1 && (index === 0 || !tellsMore.test(part)))
  )
}

/** “new wording for …”, “documentation of …”, “amendment of …”, “cancel button for finance”. */
const madeThing =
  /^(?:(?:an?|one|two|new|extra|another|our|the|separate|written|weekly|monthly|yearly|one-page) [\p{L}-]+|(?:[\p{L}-]+ ){0,2}?[\p{L}-]+(?:tion|ment|al|ing|age|ance|ure|up) (?:of|by|for|to|at)\b)/iu

/** “written orders with photos, a headset for each crew, penalty clause at renewal”: things in a row, where no verb rules them all. */
function areThings(text: string): boolean {
  const parts = text.split(/, (?:and )?/)
  // Behind a preposition the row tells what the first thing is for, or holds.
  if (/\b(?:for|with|of|on|about|from)\b/.test(parts[0] ?? '')) return false
  if (parts.length < 3 || parts.some((part) => part.split(' ').length < 2)) return false
  return parts.slice(1).filter((part) => madeThing.test(part)).length > 1
}

/** Whether an item counts up separate pieces of work. `opensWithVerb` tells whether one order stands at its head, which may rule what follows; it is asked last, for it costs tagging. Linear in the text. */
export function countsUpWork(text: string, opensWithVerb: () => boolean): boolean {
  if (text.length > 500) return false
  const plain = text
    .replace(/\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return another.test(plain) || areApart(plain) || (areThings(plain) && !opensWithVerb())
}
