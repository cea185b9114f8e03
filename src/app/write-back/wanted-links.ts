import type { Aar } from '../../core/aar/aar.ts'
import type { Home } from '../../core/follow-up/item-fate.ts'
import { rowsWithoutLink, type WantedLink } from '../../core/follow-up/write-back/write-links.ts'
import type { FiledAar } from '../../core/render/filing.ts'

/** An AAR, and the issues that its rows should link and do not. */
export interface UnlinkedAar {
  readonly path: string
  readonly title: string
  readonly links: readonly WantedLink[]
}

/** `https://host/owner/repo/issues/7`. */
const issueUrl = /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)\/issues\/(\d+)$/

/**
 * What is to be linked: issues of ours, filed now or before, in rows of the AAR that do not link them yet.
 * @param isDeclined whether people have said no to the link of an issue (`owner/repo#7` in lower case)
 */
export function unlinkedAars(
  filed: readonly FiledAar[],
  read: readonly { readonly path: string; readonly aar: Aar }[],
  { home, isDeclined }: { readonly home: Home; readonly isDeclined: (name: string) => boolean },
): readonly UnlinkedAar[] {
  return filed.flatMap(({ path, title, items }) => {
    const aar = read.find((each) => each.path === path)?.aar
    if (aar === undefined) return []
    const wanted = items.flatMap((item): readonly WantedLink[] => {
      const [, owner, repository] =
        item.outcome === 'filed' || item.outcome === 'kept' ? (issueUrl.exec(item.url) ?? []) : []
      if (owner === undefined || repository === undefined || !('number' in item)) return []
      return [{ owner, repository, number: item.number, url: item.url, lines: item.item.places }]
    })
    const links = rowsWithoutLink(aar.actionItems, wanted, home).filter((link) => !isDeclined(nameOfLink(link)))
    return links.length === 0 ? [] : [{ path, title, links }]
  })
}

/** `owner/repo#7`, in lower case. */
export function nameOfLink({ owner, repository, number }: WantedLink): string {
  return `${owner}/${repository}#${number}`.toLowerCase()
}
