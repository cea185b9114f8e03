import type { ActionItemType, Approach } from '../aar.ts'
import { isNothing } from './nothing.ts'
import { plainWords } from './plain-words.ts'

/** Word stems of what an action is for, in the languages read; the first that a heading or a cell contains counts. */
const stems: readonly (readonly [ActionItemType, RegExp])[] = [
  ['prevent', /prevent|再発防止|予防|防止|forebyg|forhindr|vorbeug|prävent|verhinder|préven|prévenir|empêch/],
  [
    'detect',
    /detect|monitor|alert|observab|検知|検出|監視|可観測|oppdag|deteks|overvåk|varsl|erkenn|überwach|alarmier|détect|supervis|surveil|alerta/,
  ],
  [
    'mitigate',
    /mitigat|reduc(?:e|ing) impact|recover|limit (?:the )?(?:impact|blast)|blast radius|緩和|軽減|影響低減|復旧|avbøt|begrens|skadered|gjenopprett|milder|eindämm|schadensbegr|atténu|mitigac|mitigaç|contenc|contenç/,
  ],
  [
    'process',
    /process|proced|policy|policies|document|docs|runbook|training|communicat|organi[sz]ation|プロセス|運用|手順|体制|ドキュメント|教育|prosess|rutine|dokumentasjon|opplæring|kommunikasjon|prozess|ablauf|dokumentation|schulung|processus|procédure|proceso|procedimiento|documentac|processo|procediment|documentaç/,
  ],
]
const others =
  /^(?:other|misc|repair|fix|bug|investigat|clean|tech|infra|feature|code|annet|diverse|その他|sonstig|autre|otro|outro)/

/** What a type cell or a group heading says an action is for; null where it says nothing of the kind. */
export function readType(text: string): ActionItemType | null {
  if (isNothing(text)) return null
  const words = plainWords(text)
  return stems.find(([, stem]) => stem.test(words))?.[0] ?? null
}

/** As `readType`, for a column of that name: what is known to be something else is `other`. */
export function readTypeCell(text: string): ActionItemType | null {
  const known = readType(text)
  if (known !== null || isNothing(text)) return known
  return others.test(plainWords(text)) || plainWords(text).length <= 30 ? 'other' : null
}

/** How an item meets its cause: `targeted` at one, `systemic` for a class; superseded and accepted as their status says. Null when not told. */
export function readApproach(text: string): Approach | null {
  const words = plainWords(text)
  if (
    /\bsystemic|\bsystem-?wide|\b(?:whole|entire) class\b|systemisk|systematisk|システミック|体系的|全体的|systemisch|systémique|sistémic[oa]|sistêmic[oa]/.test(
      words,
    )
  )
    return 'systemic'
  if (
    /\btargeted|\bnarrow\b|målrettet|個別|対象限定|ターゲット|gezielt|ciblée?|dirigid[oa]|específic[oa]|direcionad[oa]/.test(
      words,
    )
  )
    return 'targeted'
  if (/\bsuperseded|erstattet|置き換え|ersetzt|remplacée?|reemplazad[oa]|substituíd[oa]/.test(words))
    return 'superseded'
  if (/\baccepted|akseptert|受容|許容|akzeptiert|acceptée?|aceptad[oa]|aceit[oa]/.test(words)) return 'accepted'
  return null
}
