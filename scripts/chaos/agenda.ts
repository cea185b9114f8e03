/** Things to be done at a moment of the harness's time. */
export interface Agenda {
  /** @param moment in milliseconds since 1970 */
  at(moment: number, act: () => void | Promise<void>): void
  /** When the first is due; null where there is none. */
  next(): number | null
  /** Does what is due, in the order of its time, then of its entry. */
  doUntil(moment: number): Promise<void>
}

export function agenda(): Agenda {
  let entries: readonly { readonly moment: number; readonly act: () => void | Promise<void> }[] = []
  return {
    at(moment, act) {
      entries = [...entries, { moment, act }].sort((a, b) => a.moment - b.moment)
    },
    next: () => entries[0]?.moment ?? null,
    async doUntil(moment) {
      const due = entries.filter((entry) => entry.moment <= moment)
      entries = entries.filter((entry) => entry.moment > moment)
      for (const { act } of due) await act()
    },
  }
}
