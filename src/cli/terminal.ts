import { ansiPainter, type Painter, plainPainter } from '../core/render/painter.ts'

export interface Terminal {
  readonly painter: Painter
  /** Columns to wrap at. */
  readonly width: number
}

/** Colours only for a terminal that wants them (https://no-color.org). */
export function terminal(stream: NodeJS.WriteStream = process.stdout): Terminal {
  const { NO_COLOR, FORCE_COLOR } = process.env
  const wanted = FORCE_COLOR !== undefined && FORCE_COLOR !== '0'
  const painted = (NO_COLOR === undefined || NO_COLOR === '') && (wanted || stream.isTTY === true)
  return { painter: painted ? ansiPainter : plainPainter, width: Math.max(60, Math.min(stream.columns ?? 100, 120)) }
}

/** Says how far it has come, on a terminal's last line; silent where nobody watches or the work is short. */
export function progress(total: number, stream: NodeJS.WriteStream = process.stderr): (done: number) => void {
  if (stream.isTTY !== true || total < 10) return () => {}
  return (done) => stream.write(done < total ? `\r${done} of ${total} documents` : '\r\u001b[K')
}
