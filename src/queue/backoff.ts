const firstBackoff = 1_000
const longestBackoff = 300_000

/**
 * How long a key that failed rests, in milliseconds: half to the whole of 1, 2, 4, 8… seconds, at most five minutes.
 * @param failures in a row, at least 1
 * @param random from 0 to 1
 */
export function backoff(failures: number, random: number): number {
  const whole = Math.min(longestBackoff, firstBackoff * 2 ** (failures - 1))
  return Math.round(whole / 2 + (whole / 2) * random)
}
