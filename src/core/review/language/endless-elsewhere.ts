/**
 * Action items that nobody can call finished, in languages other than English: to look into, to better, to keep on, to hope.
 * Norwegian in some depth, in both of its written forms; of the others the plain sayings.
 */
import type { EndlessPhrase } from './endless.ts'
import { halfHeartedNorwegian } from './half-hearted-norwegian.ts'

/** Who is to do it, before the verb. */
const noLeadIn =
  '(?:(?:vi|me|teamet|teama|noen|nokon|man|alle|utviklerne|drift|[\\p{L}.]{2,20}(?: og [\\p{L}.]{2,20})?) )?(?:(?:bør|må|skal|vil|burde|ønsker? å|ønskjer? å|kommer til å|kjem til å|trenger å|treng å|kan|prøve å|forsøke å) (?:også |òg |nå |no |alltid )?)?(?:å )?'

const noFields =
  '(?:overvåking|overvåkning|overvaking|monitorering|observerbarhet|varsling|varslar|alarmering|kommunikasjon|dokumentasjon|testing|testdekning|test|opplæring|rutiner?|rutinar|logging|samarbeid|samhandling|koordinering|beredskap|sikkerhet|tryggleik|stabilitet|robusthet|kvalitet|kompetanse|kunnskap|kunnskapsdeling|bevissthet|bevisstgjøring|oppfølging|oppfølgjing|planlegging|forberedelser?|prosess(?:er|ar)?|eierskap|eigarskap|oversikt|kontroll|synlighet|ytelse|yting|feilhåndtering|feilhandtering|vedlikehold|forankring|innsikt|risikovurdering(?:er)?)'

const noBetter =
  '(?:bedre|betre|mer|meir|flere|fleire|økt|auka|økte|tydeligere|tydelegare|klarere|klarare|raskere|raskare|tettere|tettare|hyppigere|oftere|oftare|strengere|strengare|sterkere|sterkare|mindre|færre|grundigere|grundigare|forbedret|forbedrede|forbetra|tidligere|tidlegare|enklere|enklare|tryggere|tryggare|høyere|høgare|jevnlige?|regelmessige?|kontinuerlige?|løpende|hyppige?|god|gode|tilstrekkelige?)'

const noFigure = '\\d ?(?:%|ms|s|sek\\p{L}*|min\\p{L}*|timer?|dager?|prosent|GB|MB)(?!\\p{L})'

export const endlessElsewhere: readonly EndlessPhrase[] = [
  ...halfHeartedNorwegian,
  {
    pattern: new RegExp(
      `^${noLeadIn}(?:(?:re)?vurder(?:e|ing av)?|evaluer(?:e|ing av)?|undersøke?|undersøking av|undersøkelser? av|utforske?|utforsking av|utred(?:e|ning av)?|se (?:nærmere |litt |også |mer )*(?:på|etter|over|om vi)|sjå (?:nærare |litt |også )*(?:på|etter|om vi)|kikke? (?:nærmere )?på|titte? (?:nærmere )?på|ta en (?:titt|kikk|prat|diskusjon|runde)|diskuter(?:e|t)?|diskusjon om|drøfte?|tenke? (?:på|over|gjennom|igjennom|nytt)|analysere?|analyse av|studere?|granske?|finne? ut(?: av)?|forstå|lære (?:mer|av|meir)|sjekke? ut|eksperimentere?|utforske?|grave (?:i|videre))(?!\\p{L})`,
      'iu',
    ),
    unless:
      /(?<!\p{L})(?:hvorfor|kvifor|årsak\p{L}*|hva som|kva som|rotårsak\p{L}*)(?!\p{L})|^undersøke? om(?!\p{L})|(?<!\p{L})og (?:fiks|rett|dokumenter|implementer|beslutt|bestem|fjern|skriv|innfør)\p{L}*/iu,
    reason: 'To know more without saying what comes of it, in Norwegian.',
    example: 'Vurdere bedre overvåking',
    question: 'What will exist when it is done: a decision, a written answer, a change? By when?',
  },
  {
    pattern: new RegExp(
      `^${noLeadIn}(?:forbedre?|forbedring(?:er)? av|forbetre?|bedre|betre|styrke?|styrking av|heve?|optimaliser(?:e|ing av)?|effektivisere?|videreutvikle?|vidareutvikle?|profesjonalisere?|øke? (?:bevissthet\\p{L}*|kompetanse\\p{L}*|kunnskap\\p{L}*|sikkerhet\\p{L}*|stabilitet\\p{L}*|kvalitet\\p{L}*|robusthet\\p{L}*|fokus\\p{L}*|testdekning\\p{L}*|synlighet\\p{L}*|innsikt\\p{L}*|beredskap\\p{L}*|antall \\p{L}+|antal \\p{L}+)|(?:redusere?|minske?|minimere?|begrense?) (?:risiko\\p{L}*|sannsynlighet\\p{L}*|faren|støy\\p{L}*|antall \\p{L}+|mengden|konsekvens\\p{L}*|sårbarhet\\p{L}*|kompleksitet\\p{L}*|avhengighet\\p{L}*|feil)|gj(?:øre?|ere?) (?:[\\p{L}'-]+ ){1,6}(?:mer|meir|bedre|betre|enklere|enklare|lettere|lettare|tryggere|tryggare|raskere|raskare|tydeligere|tydelegare|mindre|robust\\p{L}*)|(?:få|ha|lage?|innføre?|etablere?|skrive?|sette? opp|legge? til|utarbeide?|skape?|sørge? for|sikre?|gi|bygge?|utvikle?|finne?)(?: på plass| til| oss)? (?:en |ein |ei |et |eit |noe |noen |enda |litt |mye |mykje )*${noBetter})(?!\\p{L})`,
      'iu',
    ),
    unless: new RegExp(`${noFigure}|(?<!\\p{L})ved å \\p{L}|: .{20}|\\bfra \\S+ til \\S+|\\btil \\d`, 'iu'),
    untilTold: true,
    reason: 'To be better without saying how good is good enough, in Norwegian.',
    example: 'Få bedre varsling',
  },
  {
    pattern: new RegExp(
      `^${noBetter} (?:og ${noBetter} )?\\p{L}|^(?:(?:bedre|god|mer|intern|felles) )?${noFields}(?:(?:,| og) ${noFields})*[.]?$|^[\\p{L} -]{2,60} (?:bør|må|kan|burde|skal)(?: også)? (?:bli |gjøres |gjerast )?(?:bedre|betre|forbedres|forbetrast|styrkes|styrkast|vurderes|vurderast|undersøkes|undersøkjast|evalueres|optimaliseres|diskuteres|sees (?:nærmere )?på|sjåast på|prioriteres|prioriterast)(?!\\p{L})`,
      'iu',
    ),
    unless: new RegExp(`${noFigure}|(?<!\\p{L})(?:ved å|slik at) \\p{L}|: .{20}|^(?:mer|mindre|flere) enn`, 'iu'),
    untilTold: true,
    reason: 'A comparison or a field of work in place of a thing to do, in Norwegian.',
    example: 'Bedre overvåking',
    question: 'What must it do that it does not do now?',
  },
  {
    pattern: new RegExp(
      `^${noLeadIn}(?:følge?r? (?:ekstra |godt |nøye |tett |bedre )*(?:med|opp)|følgje? (?:med|opp)|hold[e]? (?:et |eit )?(?:ekstra )?(?:øye|auge) med|hold[e]? [\\p{L} -]{2,40}(?:oppdatert|ved like)|passe? på|huske? på|huske?|hugse?|minne?s? (?:hverandre|alle|folk|om|på)|vær(?:e)? (?:mer|meir|bedre|betre|flinkere|flinkare|obs|oppmerksom\\p{L}*|forsiktig\\p{L}*|nøye|tydelig\\p{L}*|klar over|bevisst\\p{L}*|tidlig\\p{L}*|ekstra)|vere (?:meir|betre|flinkare|obs|merksam\\p{L}*)|bli (?:bedre|betre|flinkere|flinkare|mer|meir|raskere|tydeligere|flinke)|bruke? mer tid|prioritere?|fokusere?|ha (?:mer |økt |større )?fokus|fokus på|jobbe? (?:med|videre|mot|for|tettere|mer)|jobbe vidare|samarbeide?|koordinere?|fortsett\\p{L}* (?:å|med|arbeid\\p{L}*)|halde fram|(?:alltid|aldri|jevnlig|jamleg|regelmessig|kontinuerlig|løpende|ofte|oftere) \\p{L}+e(?:re)?|oppfordre?|bevisstgjør\\p{L}*|informere alle|spre kunnskap|dele kunnskap|ta (?:mer |ekstra |større )?(?:hensyn|høyde|omsyn)|lytte|støtte|bidra)(?!\\p{L})|^overvåke? (?:situasjonen|utviklingen|nøye|tett)|^(?!.*\\d)(?:\\p{L}+ ){1,6}(?:bedre|betre|oftere|oftare|raskere|raskare|tidligere|tidlegare|grundigere|grundigare|tettere|mer nøye)[.]?$`,
      'iu',
    ),
    unless: /(?<!\p{L})(?:innen|frist|inntil|fram til) /iu,
    reason: 'A habit, a stance or a watch that has no end, in Norwegian.',
    example: 'Bli flinkere til å varsle tidlig',
    question: 'Which check or limit could take this care over from people?',
  },
  {
    pattern: new RegExp(
      `^${noLeadIn}(?:unngå|hindre?|forhindre?|forebygge?)(?: at)? (?:det |dette|slike?|lignende|liknende|tilsvarende|fremtidige|framtidige|samme|gjentakelse\\p{L}*|nye)(?!\\p{L})|^${noLeadIn}(?:sikre?|sørge? for|passe på)(?: at)? (?:alle|vi|me|folk|man|teamet|teamene|utviklere?n?e?|dette (?:ikke|aldri)|det ikke skjer|slikt ikke)(?!\\p{L})|^(?:kanskje|muligens|mogleg|eventuelt|ev\\.|forslag om|ide|idé)(?!\\p{L})|(?<!\\p{L})(?:kunne|hadde|ville) (?:også )?vært (?:fint|bra|greit|nyttig|kjekt|lurt|en idé|ønskelig)|^(?!.*(?<!\\p{L})(?:om|hvorvidt|hvorfor|sjekk\\p{L}*|avklar\\p{L}*|avgjør\\p{L}*)(?!\\p{L}))[^?]{8,200}\\?$`,
      'iu',
    ),
    unless: /(?<!\p{L})ved å \p{L}/iu,
    reason: 'A hope or a perhaps, in Norwegian.',
    example: 'Unngå at dette skjer igjen',
    question: 'What will be changed so that it cannot happen?',
  },
  {
    pattern:
      /^(?:prüfen(?!,? ob)|untersuchen|untersuchung (?:der|des|von)|überlegen|evaluieren|evaluierung|analyse (?:der|des|von)|verbessern|verbesserung(?:en)?|verbesserte[rns]?|optimieren|optimierung|bessere[rns]?|mehr|regelmäßige[rns]?|verstärkte[rns]?|stärkere[rns]?|sensibilisierung|darauf achten|weiterhin|künftig (?:besser|mehr|genauer)|vielleicht|eventuell)(?!\p{L})|(?<!\p{L})(?:verbessern|optimieren|erwägen|in betracht ziehen|evaluieren|untersuchen|überdenken|stärken|verstärken|intensivieren|sensibilisieren|diskutieren|besprechen|nachdenken|analysieren|im auge behalten|weiter beobachten|vorsichtiger sein|besser aufpassen)\.?$|^sicherstellen,? dass (?:so etwas|dies|das|alle|wir|sich)(?!\p{L})/iu,
    unless:
      /(?<!\p{L})(?:warum|wieso|weshalb|ursache\p{L}*|ob)(?!\p{L})|\d ?(?:%|ms|sekunden|minuten|stunden|prozent)|: .{20}/iu,
    reason: 'No end that one can check, in German.',
    example: 'Monitoring verbessern',
  },
  {
    pattern:
      /^(?:améliorer|amélioration|étudier|étude|envisager|explorer|réfléchir|réflexion|renforcer|renforcement|optimiser|examiner|mieux|meilleure?s?|davantage|plus de|investiguer|évaluer|évaluation|analyser|analyse|sensibiliser|sensibilisation|veiller|faire (?:plus )?attention|être plus|continuer|poursuivre|surveiller (?:de près|la situation)|discuter|éviter (?:que|ce)|s'assurer que (?:tout le monde|chacun|cela|nous)|peut-être|mejorar|mejora|mejore?s?|mejor|considerar|evaluar|explorar|investigar|estudiar|reforzar|optimizar|analizar|pensar|revisar si|tener (?:más )?cuidado|prestar (?:más )?atención|ser más|continuar|seguir|mayor|más|evitar que|asegurar(?:se)? (?:de )?que (?:todos|esto|no vuelva)|concienciar|quizás|tal vez|melhorar|melhorias?|melhor|melhores|maior|mais|avaliar|estudar|reforçar|otimizar|analisar|ter mais cuidado|prestar (?:mais )?atenção|ser mais|garantir que (?:todos|isso)|conscientizar|talvez)(?!\p{L})/iu,
    unless: /(?<!\p{L})(?:pourquoi|la cause|por qué|la causa|por que|a causa)(?!\p{L})|\d ?(?:%|ms|s|min)|: .{20}/iu,
    reason: 'No end that one can check, in French, Spanish and Portuguese.',
    example: 'Mejorar la supervisión',
  },
  {
    pattern:
      /(?:を|の)検討(?:する|します)?[。]?$|(?:意識|注意|徹底)する[。]?$|検討$|(?:を|の)(?:強化|改善|向上|徹底)(?:する|します|していく|に努める)?[。]?$|(?:に努める|心がける|気をつける)[。]?$/u,
    reason: 'No end that one can check, in Japanese.',
    example: '監視方法の検討',
  },
]
