/**
 * What rules about wording listen for in text that is not English. Each phrase is of words that no other language of the list has,
 * so that they need not be told apart. Only the plainest sayings: a case that is missed costs less than a false one.
 */

import { whatWasSeen } from './missing-safeguards.ts'
import { norwegianPlans, norwegianSlips, norwegianSoftening, norwegianWorlds } from './norwegian.ts'
import type { Phrase } from './phrase.ts'
import type { Tongue } from './tongue.ts'

/** Monitoring, tests and the like, by their stems. */
const safeguards = {
  de: '(?:überwachung|monitoring|alarm|test|dokumentation|absicherung|prüfung)\\p{L}*',
  fr: '(?:surveillance|monitoring|supervision|alert|test|documentation|validation)\\p{L}*',
  es: '(?:monitoreo|monitorización|supervisión|alert|prueba|documentación|validaci)\\p{L}*',
  pt: '(?:monitoramento|monitoração|monitorização|supervisão|alert|teste|documentação|validaç)\\p{L}*',
} as const

const otherWorld = 'What did happen at this point? The wish can become an action item.'

/** Human error as an explanation. */
export const slipsElsewhere: readonly Phrase[] = [
  ...norwegianSlips,
  {
    pattern:
      /(?<!\p{L})(?:menschliche[rsn]? (?:versagen|fehler)|bedienfehler|bedienungsfehler|versehentlich|aus versehen|vergessen (?:wurden?|worden|hatten?)|(?:wurden?|habe|haben|hatten?|hat) [^.,;]{1,60} vergessen(?!\p{L})|irrtümlich(?:erweise)?|fälschlicherweise|aus unachtsamkeit|flüchtigkeitsfehler|schreibfehler|verwechsel\p{L}+|verklickt|vertippt|menschlicher irrtum|übersehen (?:wurden?|worden|hatten?)|tippfehler|unachtsamkeit|fahrlässig|nachlässig)/iu,
    unless:
      /(?<!\p{L})(?:nicht|kein\p{L}*|ohne|verhinder\p{L}*|könnten?|kann) [^,.;]{0,40}(?:versehen|vergessen|fehler)/iu,
    reason: 'A slip, in German: what made it easy to do can be changed.',
    example: 'Die Tabelle wurde versehentlich gelöscht.',
  },
  {
    pattern:
      /(?<!\p{L})(?:erreurs? humaines?|par (?:erreur|mégarde|inadvertance)|(?:a|ai|avait|avons|avions|ont) oublié|erreurs? de (?:manipulation|saisie|frappe|copier-coller)|(?:mauvaise|fausse) manipulation|maladresse|inattention|par (?:distraction|négligence)|s'(?:est|était) trompée?s?|involontairement|accidentellement|faute de frappe|étourderie)(?!\p{L})/iu,
    unless: /(?<!\p{L})(?:ne|pas|sans|éviter|empêche\p{L}*|pourrait) [^,.;]{0,40}(?:erreur|mégarde|oubli|accident)/iu,
    reason: 'A slip, in French: what made it easy to do can be changed.',
    example: 'La table a été supprimée par erreur.',
  },
  {
    pattern:
      /(?<!\p{L})(?:errores? humanos?|por (?:error|equivocación|descuido|despiste)|accidentalmente|(?:se )?(?:olvidamos|olvidó|olvidaron)|error tipográfico|fallos? humanos?|falhas? humanas?|error de dedo|sin querer|sem querer|involuntariamente|inadvertidamente|equivocadamente|se equivocó|nos equivocamos|se enganou|erro (?:de operação|operacional|manual)|error (?:de operación|del operador|manual)|falta de atenção|falta de atención|erros? humanos?|por (?:engano|erro|descuido|lapso)|acidentalmente|esquec(?:eu|emos|eram)(?:-se)?|erro de digitação)(?!\p{L})/iu,
    unless:
      /(?<!\p{L})(?:no|não|sin|sem|evitar?|impide\p{L}*|impede\p{L}*|podría|poderia) [^,.;]{0,40}(?:error|erro|accident|acident|engano|descuido)/iu,
    reason: 'A slip, in Spanish and Portuguese: what made it easy to do can be changed.',
    example: 'La tabla se borró por error.',
  },
  {
    pattern:
      /ヒューマン・?エラー|人為的な?(?:ミス|エラー|誤り)|人的(?:ミス|エラー)|うっかり|不注意|失念|(?:操作|作業|入力)ミス|し忘れ|忘れて(?:いた|しまった)|誤って[^。、]{0,20}(?:削除|実行|上書き|マージ|適用|変更)して/u,
    unless: /(?:防ぐ|防止|ではな|でな[いく]|恐れ|可能性|リスク)/u,
    reason: 'A slip, in Japanese: what made it easy to do can be changed.',
    example: '原因は作業ミスであった。',
  },
]

/** What did not happen, told where what happened is told. */
export const otherWorldsElsewhere: readonly Phrase[] = [
  ...norwegianWorlds,
  {
    pattern:
      /(?<!\p{L})(?:hätten? [^.]{1,120}(?:sollen|müssen|können|verhindert|vermieden|bemerkt|erkannt)(?!\p{L})|wären? [^.]{1,120}(?:verhindert|vermieden|aufgefallen|vermeidbar)|im nachhinein betrachtet|rückblickend)/iu,
    reason: 'A world that was not, in German.',
    example: 'Der Alarm hätte früher auslösen müssen.',
    question: otherWorld,
  },
  {
    pattern:
      /(?<!\p{L})(?:aur(?:ait|ions|aient|ais) (?:\p{L}+ )?(?:dû|pu)(?!\p{L})|si [^.]{1,80} (?:avait|avions|avaient) [^.]{1,120} aur(?:ait|ions|aient)(?!\p{L})|avec le recul)/iu,
    reason: 'A world that was not, in French.',
    example: 'L’alerte aurait dû partir plus tôt.',
    question: otherWorld,
  },
  {
    pattern:
      /(?<!\p{L})(?:(?:debería|deberíamos|deberían|podría|podríamos|podrían) haber(?:se)? \p{L}+[aei]do|si [^.]{1,80} hubiér?[ae]\p{L}* [^.]{1,120} (?:habría|hubiera)|en retrospectiva|(?:deveria|deveríamos|deveriam|poderia|poderíamos|poderiam) ter (?:sido )?\p{L}+[aei]do|se [^.]{1,80} tivesse\p{L}* [^.]{1,120} (?:teria|seria)|em retrospecto)(?!\p{L})/iu,
    reason: 'A world that was not, in Spanish and Portuguese.',
    example: 'La alerta debería haber saltado antes.',
    question: otherWorld,
  },
  {
    pattern:
      /べきだった|べきであった|(?:検知|検出|発見|観測|回避|防止|把握)(?:は|を|も|が)?(?:できていなかった|できていなく|できなかった|不可能だった|不可能であった|困難だった|できたはず|可能だった[がの]|可能であった[がの])|(?:もし[^。]{1,80}|れば|あれば|たら)[^。]{0,80}(?:たはず|防げた|回避できた|検知できた|早く気づけた)/u,
    reason: 'A world that was not, in Japanese.',
    example: '監視があれば早期に検知できたはずである。',
    question: otherWorld,
  },
  {
    pattern: new RegExp(
      [
        `(?<!\\p{L})(?:fehlende[rsn]?|mangelnde[rsn]?|unzureichende[rsn]?) (?:\\p{L}+ ){0,2}${safeguards.de}`,
        `es gab (?:noch )?(?:kein|keine|keinen|zu wenig) (?:\\p{L}+ ){0,2}${safeguards.de}`,
        `(?:absence|manque) (?:de |d'|d’)(?:\\p{L}+ ){0,2}${safeguards.fr}`,
        `(?:il )?n'y avait (?:pas|aucune?) (?:de |d'|d’)?(?:\\p{L}+ ){0,2}${safeguards.fr}`,
        `(?:falta|ausencia) de (?:\\p{L}+ ){0,2}${safeguards.es}`,
        `no (?:había|teníamos|existía) (?:\\p{L}+ ){0,2}${safeguards.es}`,
        `(?:falta|ausência) de (?:\\p{L}+ ){0,2}${safeguards.pt}`,
        `não (?:havia|tínhamos|existia) (?:\\p{L}+ ){0,2}${safeguards.pt}`,
        '(?:アラート|監視|モニタリング|テスト|検証|通知)(?:の仕組み|体制|機構|設定)?(?:がなかった|が無かった|はなかった|が設定されていなかった|が存在しなかった|が不足していた|が不十分だった)',
      ].join('|'),
      'iu',
    ),
    reason: 'A missing safeguard told as an event, in other languages.',
    example: 'Wegen fehlender Überwachung sah es niemand.',
    question: whatWasSeen,
  },
]

/** Plans and wishes among the facts. */
export const plansElsewhere: readonly Phrase[] = [
  ...norwegianPlans,
  {
    pattern:
      /(?<!\p{L})(?:wir (?:werden|sollten|müssen|wollen) [^.]{1,80}(?:hinzufügen|einführen|verbessern|dokumentieren|automatisieren|überwachen|einrichten|untersuchen)|(?:sollten?|müssten?|muss|müssen) [^.]{0,60}(?:verbessert|dokumentiert|eingeführt|automatisiert|überwacht|eingerichtet) werden)(?!\p{L})/iu,
    unless: /(?<!\p{L})(?:beschloss\p{L}*|entschied\p{L}*|sagte\p{L}*|schlug)(?!\p{L})/iu,
    reason: 'A plan among the facts, in German.',
    example: 'Wir sollten den Ablauf dokumentieren.',
  },
  {
    pattern:
      /(?<!\p{L})(?:(?:nous|on) (?:allons|devons|devrions|devrait|va|doit) (?:\p{L}+ )?(?:ajouter|améliorer|documenter|mettre en place|automatiser|surveiller|revoir|étudier)|(?:vamos a|debemos|deberíamos|tenemos que|hay que) (?:añadir|agregar|mejorar|documentar|implementar|automatizar|revisar|investigar|configurar|crear)|(?:vamos|devemos|deveríamos|precisamos|temos que|é preciso) (?:adicionar|melhorar|documentar|implementar|automatizar|rever|investigar|configurar|criar))(?!\p{L})/iu,
    unless: /(?<!\p{L})(?:décidé|a dit|proposé|decid\p{L}+|dijo|propus\p{L}+|disse)(?!\p{L})/iu,
    reason: 'A plan among the facts, in French, Spanish and Portuguese.',
    example: 'Deberíamos documentar el procedimiento.',
  },
  {
    pattern:
      /(?:追加|改善|導入|整備|強化|実装|見直し?|検討|自動化)(?:を)?(?:す)?(?:べき(?:である|だ|と|。|$)|る必要がある|していく|する予定|したい)/u,
    reason: 'A plan among the facts, in Japanese.',
    example: '監視を追加すべきである。',
  },
]

/** Small words where the impact is told. */
export const softeningElsewhere: readonly Phrase[] = [
  ...norwegianSoftening,
  {
    pattern:
      /(?<!\p{L})(?:nur (?:sehr )?wenige|geringfügige\p{L}*|(?:geringe|minimale|begrenzte)n? auswirkung\p{L}*|seulement quelques|un petit nombre d|impact (?:très )?(?:limité|mineur|minime|faible)|solo unos pocos|un pequeño número|impacto (?:muy |muito )?(?:limitado|mínimo|menor|bajo|baixo)|apenas alguns|um pequeno número)(?!\p{L}{3})/iu,
    unless: /(?:^|[^\p{L}\d_-])\d/u,
    reason: 'Small words in place of a figure, in other languages.',
    example: 'Nur wenige Kunden waren betroffen.',
  },
]

const norwegian = new Set([...norwegianSlips, ...norwegianWorlds, ...norwegianPlans, ...norwegianSoftening])

const apart = new Map(
  [slipsElsewhere, otherWorldsElsewhere, plansElsewhere, softeningElsewhere].map((phrases) => [
    phrases,
    {
      norwegian: phrases.filter((phrase) => norwegian.has(phrase)),
      others: phrases.filter((phrase) => !norwegian.has(phrase)),
    },
  ]),
)

/** The phrases of one of these lists that a text of this language can hold. Those for Norwegian are many, and would cost time elsewhere. */
export function inTongue(phrases: readonly Phrase[], tongue: Tongue | null): readonly Phrase[] {
  return apart.get(phrases)?.[tongue === 'no' ? 'norwegian' : 'others'] ?? phrases
}
