/** Who a row names as owner, as far as it can be told from the words alone. */
export type Owner =
  /** A login that GitHub can be asked about; written `@kim`, or `kim` in lower case. */
  | { readonly kind: 'login'; readonly login: string }
  /** `@acme/sre`, or words that end in "team". */
  | { readonly kind: 'team'; readonly name: string }
  /** A name, initials, a role. */
  | { readonly kind: 'name'; readonly name: string }

/** GitHub: letters, digits and single hyphens, 39 characters at most. */
const loginPattern = /^[a-z\d](?:-?[a-z\d]){0,38}$/i

/** Reads an owner as written in the AAR. Never throws; what is nothing else is a name. */
export function parseOwner(written: string): Owner {
  const text = written.trim().replace(/\s+/g, ' ')
  const team = /^@([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(text)
  if (team?.[2] !== undefined) return { kind: 'team', name: team[2] }
  const bare = text.replace(/^@/, '')
  if (text.startsWith('@') && loginPattern.test(bare)) return { kind: 'login', login: bare }
  const wordsOfTeam = /^(?:the )?(\S.{0,60}?)[ -]team$/i.exec(bare)
  if (wordsOfTeam?.[1] !== undefined) return { kind: 'team', name: wordsOfTeam[1] }
  const isTyped = loginPattern.test(bare) && text === text.toLowerCase()
  return isTyped ? { kind: 'login', login: bare } : { kind: 'name', name: text }
}
