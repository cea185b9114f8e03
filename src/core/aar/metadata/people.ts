const role =
  /^(?:incident commander|ic|lead|scribe|author|communications?|comms|on-?call|primary|secondary)\s*[:：]\s*/i

/** The people that a value names, as written: logins, names, teams. Places of work in brackets and roles go. */
export function splitPeople(values: readonly string[]): readonly string[] {
  const names = values.flatMap((value) => value.slice(0, 2000).split(/[,;、，\n]|\s(?:and|og|und|et|y|e|&|\+|\/)\s/i))
  const bare = names.map((name) =>
    name
      .replace(/\([^()]*\)|（[^（）]*）|<[^<>]*>/g, ' ')
      .replace(role, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  return [...new Set(bare.filter((name) => name !== '' && name.length <= 60 && /\p{L}/u.test(name)))]
}
