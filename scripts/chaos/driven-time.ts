/** The time that sandbox and servers share. It runs as always, and jumps where nothing else is to be waited for. */
export interface DrivenTime {
  now(): number
  /** Milliseconds that this clock is ahead of the machine's. */
  offset(): number
  /** Jumps to a moment; one that has passed is no jump. */
  jumpTo(moment: number): void
}

export function drivenTime(start: Date): DrivenTime {
  let offset = start.getTime() - Date.now()
  return {
    now: () => Date.now() + offset,
    offset: () => offset,
    jumpTo: (moment) => {
      offset = Math.max(offset, moment - Date.now())
    },
  }
}
