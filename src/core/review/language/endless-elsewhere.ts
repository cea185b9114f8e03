/** Action items that nobody can call finished, in languages other than English; only the plainest sayings. */
import type { EndlessPhrase } from './endless.ts'

export const endlessElsewhere: readonly EndlessPhrase[] = [
  {
    pattern:
      /^(?:(?:vi|teamet|noen) (?:bør|må|skal) )?(?:vurdere?|undersøke?|se (?:nærmere )?på|utforske?|utrede?|diskutere?|forbedre?|bedre|styrke?|optimalisere?|øke? bevissthet\p{L}*|følge? (?:ekstra |godt )?med på|være? (?:mer|bedre|flinkere)|bli (?:bedre|flinkere))(?!\p{L})/iu,
    unless:
      /(?<!\p{L})(?:hvorfor|årsak\p{L}*|hva som|rotårsak\p{L}*)(?!\p{L})|(?<!\p{L})og (?:fiks|rett|dokumenter|implementer|beslutt|bestem|fjern)\p{L}*|\d ?(?:%|ms|sekund|minutt|time)/iu,
    reason: 'No end that one can check, in Norwegian.',
    example: 'Vurdere bedre overvåking',
  },
  {
    pattern:
      /^(?:prüfen|untersuchen|überlegen|evaluieren|verbessern|verbesserung|optimieren|bessere[rns]?|mehr)(?!\p{L})|(?<!\p{L})(?:verbessern|optimieren|erwägen|in betracht ziehen|evaluieren|untersuchen|überdenken|stärken)\.?$/iu,
    unless: /(?<!\p{L})(?:warum|wieso|weshalb|ursache\p{L}*)(?!\p{L})|\d ?(?:%|ms|sekunden|minuten|stunden)/iu,
    reason: 'No end that one can check, in German.',
    example: 'Monitoring verbessern',
  },
  {
    pattern:
      /^(?:améliorer|étudier|envisager|explorer|réfléchir|renforcer|optimiser|examiner|mieux|investiguer|évaluer|sensibiliser|mejorar|considerar|evaluar|explorar|investigar|estudiar|reforzar|optimizar|analizar|pensar|melhorar|avaliar|estudar|reforçar|otimizar|analisar)(?!\p{L})/iu,
    unless: /(?<!\p{L})(?:pourquoi|la cause|por qué|la causa|por que|a causa)(?!\p{L})|\d ?(?:%|ms|s|min)/iu,
    reason: 'No end that one can check, in French, Spanish and Portuguese.',
    example: 'Mejorar la supervisión',
  },
  {
    pattern: /(?:を|の)検討(?:する|します)?[。]?$|(?:意識|注意|徹底)する[。]?$|検討$/u,
    reason: 'No end that one can check, in Japanese.',
    example: '監視方法の検討',
  },
]
