/** What rules about wording listen for in Norwegian, of both written forms. */
import { whatWasSeen } from './missing-safeguards.ts'
import type { Phrase } from './phrase.ts'

/** Monitoring, tests and the like, alone or in a compound. */
const safeguard =
  '\\p{L}{0,20}(?:overvåk|overvak|varsl|varsel|alarm|alert|test(?:er|en|ing|ene|dekning)?(?!\\p{L})|testing|monitorering|logging|logger(?!\\p{L})|dokumentasjon|rutin|sikring|validering|sjekk|kontroll(?!er)|retry|fallback|backup|redundans|beredskap|feilhåndtering|helsesjekk|prosedyre|begrensning|timeout|verifisering|godkjenning|metrikk|dashbo|innsikt|kompetanse|kunnskap|forståelse|kommunikasjon|oversikt|koordinering|eierskap)\\p{L}*'

/** What was done to guard, or would have been. */
const guarded =
  '(?:testet|testa|overvåket|overvåka|dokumentert|verifisert|validert|kvalitetssikret|sjekket|sjekka|kontrollert|varslet|kommunisert|avklart|koordinert|risikovurdert|planlagt|satt opp|sett opp|på plass|implementert|fanget opp|dekket av (?:\\p{L}+ )?test\\p{L}*)'

/** Supines of what one wishes to have done; others stand for what may really have been. */
const wished =
  '(?:oppdaget|oppdaga|unngått|forhindret|hindret|avverget|varslet|varsla|fanget|stoppet|stansa|testet|testa|sjekket|sjekka|sett|gjort|gjørt|tatt|fulgt|satt|begrenset|redusert|kommunisert|informert|verifisert|validert|planlagt|reagert|skjedd|håndtert|løst|gått|kommet|skalert|rullet|involvert|dokumentert|overvåket|hatt|kjørt|startet|slått|meldt|gitt|lagt|undersøkt|vurdert|blitt|vært|vore|slettet|oppdatert|endret|fjernet|feilet|brukt|logget|gjenopprettet|visst|forstått)'

const otherWorld = 'What did happen at this point? The wish can become an action item.'

export const norwegianSlips: readonly Phrase[] = [
  {
    pattern:
      /(?<!\p{L})(?:menneskeli(?:g|ge|ga) (?:feil|svikt|glipp)|brukerfeil|brukarfeil|ved (?:en |ein )?(?:ren |rein )?(?:feil|feiltakelse|feiltagelse|inkurie|uhell|feiltaking|misforståelse|misforståing)(?!\p{L})|ved et uhell|(?:vi|jeg|eg|de|han|hun|ho|ble|blei|vart|har|hadde|var|som) (?:\p{L}+ )?(?:glemte?|glemt|gløymde|gløymt)(?!\p{L})|(?:glemte|glemt|gløymde|gløymt) (?:å |at |en |et |ei |ein |også )|uaktsomhet|slurv\p{L}*|tastefeil|skrivefeil|trykkfeil|kopieringsfeil|(?:copy|klipp)[ -](?:og[ -])?(?:paste|lim|lime)[ -]feil|(?:gjorde|gjort|begikk|begått) en (?:\p{L}+ )?feil(?!\p{L})|forglemmelse|forglemming|(?:en|ein|liten|ei|den) (?:\p{L}+ )?(?:glipp|tabbe|blemme|blunder)(?:en)?(?!\p{L}))/iu,
    unless:
      /(?<!\p{L})(?:ikke|ikkje|aldri|uten|hindrer?|forhindrer?|unngå\p{L}*) [^,.;]{0,40}(?:feil|uhell|glem|slurv|gløym|svikt)/iu,
    reason: 'A slip, in Norwegian: what made it easy to do can be changed.',
    example: 'Tabellen ble slettet ved en feil.',
  },
  {
    pattern:
      /(?<!\p{L})(?:feilaktig|utilsiktet|utilsikta|uforvarende|ved uoppmerksomhet|uoppmerksomhet|misforst(?:o|å)\p{L}*|feiltolk\p{L}*|feilvurder\p{L}*|forveksl\p{L}*|oversett(?:e)?(?= (?:at|av|under|i |da|når|en|et|den))|overså(?!\p{L})|(?:ble|blei|vart|var) oversett|antok (?:feilaktig|feil)|feil (?:antakelse|antagelse|forståelse|oppfatning)|(?:var|er) (?:ikke|ikkje) (?:klar over|oppmerksomm?e? på|obs på|bevisst(?:e)?)|uten å (?:være klar over|vite|tenke på|merke|sjekke|teste)|(?:la|la vi|vi la) (?:ikke|ikkje) merke til|(?:ikke|ikkje) lagt merke til|manglende (?:kunnskap|kompetanse|erfaring|oppmerksomhet|kjennskap)|feil \p{L}+ (?:ble|blei|vart|var blitt) (?:satt|sett|valgt|slettet|sletta|brukt|kjørt|deployet|oppgitt|kopiert|merget)|(?:la|merka) (?:vi )?(?:ikke|ikkje) (?:merke )?at|tenkte (?:ikke|ikkje)(?: på)?|(?:valgte?|valde|valgt|slettet|sletta|trykket|trykka|trykte|klikket|kopierte|limte inn) (?:på )?feil (?:\p{L}+)|(?:kjørt|kjørte|deployet|deploya|pushet|merget|lagt) (?:\p{L}+ ){0,3}(?:mot|til|i|på) feil (?:miljø|database|base|cluster|klynge|branch|gren|namespace|tabell|server|prosjekt|topic|sted))(?!\p{L})/iu,
    unless: /(?<!\p{L})(?:hindrer?|forhindrer?|unngå\p{L}*|kan|kunne|for å) [^,.;]{0,40}(?:feil|utilsikt|misforst)/iu,
    reason: 'How a mind went wrong, in Norwegian; what led it there can be changed.',
    example: 'Jobben ble kjørt mot feil miljø.',
  },
  {
    pattern:
      /(?<!\p{L})(?:rutine(?:n|r|ne)?|prosedyre(?:n|r)?|sjekkliste(?:n|r)?) (?:ble|blei|vart|var) (?:ikke|ikkje) (?:fulgt|følgt|følgd)|(?:fulgte|følgte|følgde) (?:ikke|ikkje) (?:rutine|prosedyre|sjekkliste|retningslinje)\p{L}*|burde (?:ha )?(?:visst|sett|sjekket|husket|oppdaget|forstått|skjønt)(?!\p{L})/iu,
    reason: 'A step that can be skipped is the finding, and not the one who skipped it; in Norwegian.',
    example: 'Rutinen ble ikke fulgt.',
  },
]

export const norwegianWorlds: readonly Phrase[] = [
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:burde|skulle|kunne|ville|måtte) (?:(?:ikke|ikkje|også|kanskje|nok|derfor|egentlig|trolig|vi|dette|det|den|enkelt|lett|raskere|tidligere|heller|allerede|selv) ){0,3}(?:ha |vært |blitt |vore |ha vært |ha blitt |ha vore )?${wished}|(?:burde|skulle) (?:\\p{L}+ ){0,2}(?:ha|vært|blitt|vore|vorte) \\p{L}+|burde (?:\\p{L}+ )?(?:fått|hatt|hentet|sendt|stått|ligget|kommet|\\p{L}{2,20}(?:et|dd|ått)))(?!\\p{L})`,
      'iu',
    ),
    unless:
      /(?<!\p{L})(?:kunne|kan|ville) (?:\p{L}+ )?(?:ha )?(?:blitt |vært )?(?:opplevd|påvirket|rammet|ført til|forårsaket)|(?<!\p{L})(?:kunne|ville) (?:\p{L}+ )?(?:vært|ha vært|ha blitt|vore) (?:årsak|grunn|en |et |ei |ein |noe )/iu,
    reason: 'A world that was not, in Norwegian.',
    example: 'Varselet burde ha gått til vakten.',
    question: otherWorld,
  },
  {
    pattern:
      /(?:(?:(?<!\p{L})(?:hvis|dersom|viss)|(?<=^|[,;] |(?<!\p{L})(?:at|men|og|for) )om(?! (?:at|hva|kva|hvor|kor|hvordan|korleis)(?!\p{L}))) [^.]{1,80} hadde [^.]{1,120} (?:ville|kunne|hadde|skulle)(?!\p{L})|(?<=^|[,;] |(?<!\p{L})(?:men|og) )hadde (?:vi|det|den|dette|noen|en|ein|man|\p{L}+en|\p{L}+et) [^.]{1,120} (?:ville|kunne|hadde|skulle)(?!\p{L})|(?<!\p{L})(?:etterpåklokskap\p{L}*|(?:sett )?i etterkant (?:ser|så|burde)|i ettertid (?:ser|så|burde|har) vi|i retrospekt)(?!\p{L}))/iu,
    reason: 'A condition that was not met, or hindsight, in Norwegian.',
    example: 'Hadde vi hatt en kopi, ville det tatt fem minutter.',
    question: otherWorld,
  },
  {
    pattern: new RegExp(
      [
        `(?<!\\p{L})(?:manglende|manglande|mangel på|mangla|manglet|mangler|mangelfull\\p{L}*|utilstrekkelig|utilstrekkeleg|fravær av|ikke gode? nok|ikke tilstrekkelig(?:e)?|for dårlig(?:e)?|for lite|for få) (?:\\p{L}+ ){0,2}${safeguard}`,
        `(?<!\\p{L})${safeguard} (?:manglet|mangla|mangler|var mangelfull\\p{L}*|var ikke (?:på plass|satt opp|god nok|gode nok|tilstrekkelig\\p{L}*|slått på|aktivert|konfigurert)|fantes ikke)`,
        `(?<!\\p{L})(?:hadde|har|fantes|fanst|finnes|var|er) (?:vi |det |der )?(?:ingen|ikke|ikkje|inga|heller ingen) (?:noen |noe |gode? nok |tilstrekkelig(?:e)? |satt opp |nok |egne? )?(?:\\p{L}+ ){0,1}${safeguard}`,
        `(?<!\\p{L})uten (?:noen form for |tilstrekkelig(?:e)? |god nok |gode nok |ordentlig |noen |å (?:ha |være )?(?:testet|testa|teste|verifisere|sjekke|varsle) ?)${safeguard}`,
        `(?<!\\p{L})ingen ${safeguard} (?:fanget|fanga|oppdaget|oppdaga|dekket|på plass|satt opp|for |på |som )`,
      ].join('|'),
      'iu',
    ),
    unless: /(?<!\p{L})ingen (?:alarmer|varsler|varsel|alarm) (?:gikk|ble utløst|kom)(?!\p{L})/iu,
    reason: 'A missing safeguard told as an event, in Norwegian.',
    example: 'Manglende overvåking gjorde at ingen så feilen.',
    question: whatWasSeen,
  },
  {
    pattern: new RegExp(
      [
        `(?<!\\p{L})(?:(?:ble|blei|vart|var|er|har|hadde|er) (?:ikke|ikkje|aldri|heller ikke)|ikke (?:var|ble|er|blir)) (?:blitt |godt nok |tilstrekkelig |grundig nok |skikkelig |nok |ordentlig |vært )*${guarded}(?!\\p{L})`,
        '(?<!\\p{L})(?:ble|blei|vart) (?:ikke|ikkje) (?:oppdaget|oppdaga|fanget|fanga|plukket|sett|fange) (?:opp )?(?:\\p{L}+ ){0,3}(?:av|i|under|gjennom) (?:\\p{L}+ ){0,2}\\p{L}*(?:test|alarm|varsel|varsl|overvåk|alert|sjekk|monitor|review|gjennomgang)\\p{L}*',
        '(?<!\\p{L})(?:test\\p{L}*|alarm\\p{L}*|overvåk\\p{L}*|varsling\\p{L}*|sjekk\\p{L}*) (?:fanget|fanga|oppdaget|oppdaga|dekket|dekka|tok) (?:ikke|ikkje) (?:opp|dette|at|høyde|det)',
        '(?<!\\p{L})(?:tok|tatt|tok vi) (?:ikke|ikkje) høyde for|(?<!\\p{L})ikke tatt høyde for|(?<!\\p{L})(?:ikke|ikkje) (?:testet|testa|tenkt på|vurdert|tatt hensyn til) (?:godt nok|nok|grundig)',
        '(?<!\\p{L})(?:ingen (?:ble|blei|fikk|fekk) (?:varslet|varsla|varsel|beskjed|alarm)|(?:vi|teamet|vakt\\p{L}*) (?:ble|blei|vart) (?:ikke|ikkje) varsl(?:et|a)|(?:vi|teamet|vakt\\p{L}*) (?:fikk|fekk) (?:ikke (?:noen |noe )?|ingen |ikkje )(?:varsel|varsler|alarm|alarmer|alerts?)|fikk vi (?:ikke|ingen) (?:varsel|varsler|alarm|alarmer|alerts?))',
        '(?<!\\p{L})(?:vi|teamet) (?:klarte|greide|maktet) (?:ikke|ikkje) å (?:oppdage|fange|varsle|se|forutse)',
        '(?<!\\p{L})ha(?:r|dde) ingen (?:måte|mulighet|mekanisme) (?:å|for å|til å|som)',
        '(?<!\\p{L})var (?:ment|tenkt|meint) (?:å|til å) [^.]{1,100}(?<!\\p{L})men(?!\\p{L})',
      ].join('|'),
      'iu',
    ),
    unless: /(?<!\p{L})(?:ikke|ikkje) (?:varslet|kommunisert|avklart) (?:ennå|enda)(?!\p{L})/iu,
    reason: 'What was not done is known only afterwards; in Norwegian.',
    example: 'Endringen ble ikke testet mot den gamle databasen.',
    question: whatWasSeen,
  },
]

export const norwegianPlans: readonly Phrase[] = [
  {
    pattern:
      /(?<!\p{L})(?:vi|teamet|man|me) (?:bør|må|skal|vil|ønsker å|ønskjer å|kommer til å|planlegger å|planlegg å|trenger å|tenker å|burde|får) (?:(?:også|nå|no|derfor|heller|snarest|framover|fremover|fortsatt|i tillegg|på sikt) ){0,2}(?!(?:ha|være|vere|beklage|takke|presisere|understreke|informere|nevne|merke|si|takk|ikke|ikkje|kunne|se at|huske at|merke oss)(?!\p{L}))(?:\p{L}+e|gå|se|sjå|ta|få|gi|legge|sette|bli)(?!\p{L})/iu,
    unless:
      /(?<!\p{L})(?:bestemte|besluttet|ble enige|sa at|mente|foreslo|foreslår|vurderte|hvis|dersom|når|da vi|konkluderte)(?!\p{L})/iu,
    reason: 'A plan among the facts, in Norwegian.',
    example: 'Vi bør dokumentere rutinen.',
  },
  {
    pattern:
      /(?<!\p{L})(?:bør (?:\p{L}+ ){0,2}(?:\p{L}+es|være|vere|ha|få|ses|gjøres)|(?:må|skal|vil) (?:\p{L}+ ){0,1}(?:forbedres|dokumenteres|innføres|vurderes|automatiseres|overvåkes|ryddes|endres|utbedres|etableres|fikses|rettes|lages|undersøkes|oppgraderes|implementeres|fjernes|flyttes|byttes|utvides|økes|reduseres|på plass|følges opp|ses på|gjennomgås|håndteres|løses)|må (?:\p{L}+ )?(?:erstattes|deles|skrives om|avklares|slettes|sikres|varsles|testes|sjekkes|kartlegges|ordnes|bedres|justeres|migreres)|(?:må|skal|vil) bli (?:\p{L}+ )?(?:fikset|rettet|innført|utbedret|forbedret|lagt|laget|implementert|bedre|gjort|oppdatert|fjernet)|(?:er|ble) planlagt (?:å|for|til|en|et)|planlegges|det jobbes (?:med|videre|nå)|(?:oppgave|sak|issue)\p{L}* (?:er|ble) (?:opprettet|laget|registrert|meldt) (?:for|på|om) å|det (?:er|ble) (?:opprettet|laget|registrert|meldt) (?:en |et )?(?:\p{L}+ )?(?:sak|oppgave|issue|jira\p{L}*|kort|ticket) (?:for|på|om) å|gjenstår å|(?:videre|neste) steg (?:er|blir)|trenger (?:en |et )?(?:bedre|mer|flere|ny|egen|varig)|(?:permanent|varig|langsiktig|endelig|ordentlig) (?:løsning|fiks|retting) (?:er|blir|vil|må|bør|kommer))(?!\p{L})/iu,
    unless: /(?<!\p{L})(?:bestemte|besluttet|ble enige|sa at|mente|foreslo|hvis|dersom|når|konkluderte)(?!\p{L})/iu,
    reason: 'A wish among the facts, in Norwegian.',
    example: 'Løsningen bør forbedres.',
  },
  {
    pattern:
      /(?<!\p{L})(?:(?:framover|fremover|i fremtiden|i framtida|i framtiden|på sikt|for å (?:unngå|hindre|forhindre) (?:at |dette|tilsvarende|lignende|slike)[^.]{0,50}) (?:\p{L}+ ){0,3}(?:vil|skal|må|bør|kan|ønsker|burde)|(?:vil|skal|må|bør|burde) [^.]{1,100}(?:framover|fremover|i fremtiden|i framtida|i framtiden|på sikt|skjer igjen|for å (?:unngå|hindre|forhindre) (?:at |dette|tilsvarende|lignende|slike))|vi anbefaler|(?:det )?anbefales å|ønskelig (?:å|med|at)|det hadde vært (?:fint|greit|bra|bedre|ønskelig|nyttig)|(?:hadde|ville) vært (?:fint|greit|bra|bedre|nyttig)|kan (?:forbedres|bli bedre)|vi ser på (?:å|muligheten|mulighetene|om))(?!\p{L})/iu,
    unless: /(?<!\p{L})(?:bestemte|besluttet|ble enige|sa at|mente|foreslo)(?!\p{L})/iu,
    reason: 'What comes later is no event; in Norwegian.',
    example: 'For å unngå at dette gjentar seg skal køen deles.',
  },
  {
    pattern:
      /(?:^|[.:] )(?:må|bør|skal|burde) (?:også |nå |helst )?(?!(?:ha|være|vere|kunne|ikke|ikkje|vi|det|man)(?!\p{L}))(?:\p{L}+e|gå|se|sjå|ta|få|gi)(?!\p{L})/iu,
    notIn: ['timeline'],
    reason: 'A plan in few words, in Norwegian.',
    example: 'Må legge på flere forsøk.',
  },
]

export const norwegianSoftening: readonly Phrase[] = [
  {
    pattern:
      /(?<!\p{L})(?:(?:kun|bare|berre) (?:noen |nokre )?(?:få|et fåtall|eit fåtal|et lite|et par|mindre|minimal\p{L}*|kort\p{L}*|begrenset|avgrensa|små)(?!\p{L})|(?:et )?(?:lite|begrenset|lavt|avgrensa|mindre) antall|(?:et |eit )?fåtal+|(?:(?:noen|nokre|svært|veldig|relativt) få|(?<=^|[.:;,] )få) (?:\p{L}+ )?(?:brukere|kunder|saker|søkere|søkarar|brukarar|personer|kall|feil|meldinger|søknader|vedtak|forespørsler|saksbehandlere|saksbehandlarar|henvendelser|dokumenter|journalposter|oppgaver|transaksjoner|bestillinger|hendelser|team|innbyggere|arbeidsgivere|veiledere)|en (?:liten|mindre|svært liten) (?:andel|del|gruppe|mengde)|merket (?:lite|knapt|nesten ikke noe)|(?:minimale?|begrenset|begrensede|ubetydelige?|liten|lita|små|lave?|neglisjerbar|marginale?|lite|avgrensa) (?:\p{L}+ )?(?:påvirkning|påverknad|konsekvens|effekt|betydning|innvirkning|skade|nedetid|ulempe|følge)(?:er|r)?|(?:påvirkningen|konsekvensen|konsekvensene|effekten|nedetiden) (?:var|er|ble|blei) (?:\p{L}+ )?(?:liten|lita|små|minimal|minimale|begrenset|begrensede|ubetydelig|kort|kortvarig|lav))/iu,
    unless: /(?:^|[^\p{L}\d_-])\d/u,
    reason: 'Small words in place of a figure, in Norwegian.',
    example: 'Kun noen få brukere merket noe.',
  },
  {
    pattern:
      /(?<!\p{L})(?:(?:kort|kortvarig|kortvarige|mindre|liten|lite|små|marginal\p{L}*|lett) (?:\p{L}+ )?(?:nedetid|forstyrrelse|avbrudd|forsinkelse|forseinking|problem|utfall|brudd|ustabilitet|hikke|treghet|feil)(?:er|ar|r)?(?!\p{L})|i (?:liten|lita|svært liten|mindre) grad|(?:ikke|ikkje|uten|ingen) (?:nevneverdig\p{L}*|vesentlig\p{L}*|særlig\p{L}*|betydelig\p{L}*|store?|noen stor|synlig\p{L}*) (?:\p{L}+ )?(?:påvirkning|konsekvens|effekt|betydning|innvirkning|skade|problem)(?:er|r)?|i en (?:kort|liten) (?:periode|stund|tid)|en kort (?:periode|stund)|merket knapt|knapt merkbar\p{L}*)/iu,
    unless: /(?:^|[^\p{L}\d_-])\d/u,
    notIn: ['timeline', 'background', 'resolution', 'detection'],
    reason: 'Small words in place of a figure or a time, in Norwegian.',
    example: 'Det ga en kortvarig forstyrrelse for kundene.',
  },
]
