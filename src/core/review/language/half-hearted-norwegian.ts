/** How Norwegian action items only half ask for something: hedged, put off, without a measure, a wished-for state, or one noun alone. Both written forms. */
import type { EndlessPhrase } from './endless.ts'

const lead =
  '(?:(?:vi|me|teamet|teama|alle|man|noen|nokon) )?(?:(?:bør|må|skal|vil|burde|ønsker? å|trenger å|prøve å|prøver å|forsøke å) (?:også |òg |nå |no )?)?(?:å )?'

const noFigure =
  '\\d|(?<!\\p{L})(?:ved å|slik at|til (?:to|tre|fire|fem|seks|ti)|innen|inntil|fram til)(?!\\p{L})|: .{20}'

const whoWillSee = 'Will we do it? Then what, and by when; else say *accepted* and why.'
const fromWhat = 'From what to what? A figure, or a thing that will exist, says when it is enough.'

export const halfHeartedNorwegian: readonly EndlessPhrase[] = [
  {
    pattern: new RegExp(
      `^${lead}(?:dobbelt?sjekke?|sjekke?|teste?|verifisere?|bekrefte?|lese?|kontrollere?|gå (?:over|gjennom|igjennom)|se (?:over|gjennom|igjennom|på)) [^.;:]{2,80} (?:før|når|ved) (?:(?:man|vi|me|en|du) (?!har(?!\\p{L}))\\p{L}{2,}(?:er|ar|r)(?: (?:ut|opp|inn|på|til|i))?(?: (?:endring\\p{L}*|kode|ting|(?:til |i )?(?:prod|produksjon|main|master))(?: (?:i|til|på) \\p{L}+)?)?|(?:hver |enhver |alle )?(?:utrulling(?:er)?|oppgradering(?:er)?|deploy|produksjonssetting(?:er)?|endring(?:er)?|release|merge|migrering(?:er)?))[.]?$`,
      'iu',
    ),
    unless: /\d|(?<!\p{L})(?:jobben|skriptet|pipeline\p{L}*|automatisk|CI)(?!\p{L})/iu,
    reason: 'What people are to do each time, before they do something else; in Norwegian.',
    example: 'Sjekke dashbordene før utrulling',
    question: 'Which check or limit could take this care over from people?',
  },
  {
    pattern:
      /^(?:litt|noe|noko|generell|mer|meir|diverse|videre) (?:opprydding|refaktorering|rydding|opprydning|finpuss|vedlikehold)(?!\p{L})|^(?:testing|øving|trening|opplæring|automatisering|varsling|logging|planlegging) (?:for|av|på|mot|om) (?:all |alle |mer )?(?:robusthet|feil|feilsituasjoner|vekst|skalering|avvik|hendelser|problemer|utrulling(?:er)?|endringer|beredskap)[.]?$|^(?:er det mulig|går det an|kan vi|kunne vi|bør vi|burde vi|skal vi)(?!\p{L})[^?]{4,200}\?/iu,
    reason: 'Tidying, a field of work or a question in place of a task; in Norwegian.',
    example: 'Litt opprydding i koden',
    question: 'What will exist when it is done?',
  },
  {
    pattern:
      /^(?:der|dersom|hvis|om|når|så langt|ved)(?: det)?(?: lar seg gjøre| lèt seg gjere|(?: er)? (?:mulig|mogleg|hensiktsmessig|føremålstenleg|naturlig|naturleg|nødvendig|naudsynt|aktuelt|behov|anledning|høve|tid))(?!\p{L})|^(?:når|hvis|dersom|om) (?:vi|me|det) (?:får|har|blir|er|finner|finn) (?:tid|anledning|kapasitet|rom|mulighet)|(?<!\p{L})(?:der|dersom|hvis|om|når|så (?:langt|mye|ofte|godt) som)(?: det)?(?: er)? (?:mulig|mogleg|hensiktsmessig|naturlig|naturleg|nødvendig|ønskelig)[.]?$|(?<!\p{L})(?:ved behov|ved anledning|på sikt|på lengre sikt|på lang sikt|etter ?hvert|etter kvart|en (?:eller annen )?gang|ein (?:eller annan )?gong|med tiden|over tid|i fremtiden|i framtida|i framtiden|i det lange løp|før eller siden|litt etter litt)[.]?$|^(?:en eller annen gang|en gang|ein gong|etter ?hvert|etter kvart|på (?:lengre )?sikt|ved behov|med tiden)(?!\p{L})/iu,
    unless: /\d{4}|(?<!\p{L})innen(?!\p{L})/iu,
    reason: 'What is done only where it fits, or some day, is not promised; in Norwegian.',
    example: 'Flytte arkivet til billigere disker på sikt',
    question: whoWillSee,
  },
  {
    pattern:
      /^(?:vi|me|man|en|det|teamet|dette) (?:kunne|burde|skulle|kan|kanskje|ville)(?: også| òg)? (?:nok|kanskje|vel|muligens|gjerne|ha(?:tt)?|latt|vært|vore|brukt|gjort|sett|tenkt)(?!\p{L})|^(?:vi|me) (?:foreslår|føreslår|mener|meiner|anbefaler|tilrår|tror|trur|håper|håpar)(?!\p{L})|^(?:forslag|ide|idé|idéer|ideer|tanker|ønske|ønsker|anbefaling)(?: om| til)?[: ]|(?<!\p{L})(?:anbefales|bør overveies|er ønskelig|er å foretrekke|på en eller annen måte)(?!\p{L})|(?<!\p{L})(?:noe|nokon?|noko) (?:vi|me|som) kan (?:gjøre|gjøres|gjere|gjerast|forbedres)/iu,
    reason: 'A hint or a wish: it does not say whether anyone will do it; in Norwegian.',
    example: 'Vi burde nok hatt et testmiljø',
    question: whoWillSee,
  },
  {
    pattern: new RegExp(
      `^${lead}(?:(?:fin)?tune?|finjustere?|juster(?:e)?|skalere? (?:opp|ut)|modernisere?|stabilisere?|rydde? (?:opp )?i|forenkle?|komme? i gang med|ta tak i|ta (?:mer )?ansvar|gripe? fatt i|få (?:bedre )?(?:kontroll|oversikt|grep|styring) (?:på|over)|få (?:opp|ned)|håndtere?|handtere?|adressere?|innføre? en kultur|skape? (?:en |ein )?(?:kultur|forståelse|forståing|trygghet)|(?:bygge?|øke|auke|heve|utvikle?|spre|dele|styrke?) (?:opp )?(?:\\p{L}+ )?(?:kompetanse|kunnskap|erfaring|forståelse|forståing|innsikt|tillit)\\p{L}*|tenke (?:nytt|mer|helhetlig)|oppmuntre|strebe|tilstrebe?|etterstrebe?|ta i bruk flere|utnytte)(?!\\p{L})`,
      'iu',
    ),
    unless: new RegExp(noFigure, 'iu'),
    untilTold: true,
    reason: 'It can be tuned, tidied and built up for ever; in Norwegian.',
    example: 'Få kontroll på diskveksten',
    question: fromWhat,
  },
  {
    pattern: new RegExp(
      `^${lead}(?:rydde? (?:opp|bort|vekk)|fjerne?|fikse?|løse?|utbedre?|håndtere?|redusere?|minske?|minimere?|begrense?|unngå|kutte?(?: ned)?(?: på)?|få bort) (?:i |alle |alt |all |gammelt |gamle |de |det |den |litt |noe |diverse |unødvendig(?:e)? )*(?:manuel(?:t|le)? \\p{L}+|rusk|rot|støy|teknisk gjeld|skitt|ting|gjeld|belastning\\p{L}*|lasten|ventetid\\p{L}*|nedetid\\p{L}*|kostnad\\p{L}*|avvik|svakheter|mangler|flaskehalser|sårbarheter|utfordringer|problemer|problemet|feilkilder)(?!\\p{L})`,
      'iu',
    ),
    unless: new RegExp(noFigure, 'iu'),
    untilTold: true,
    reason: 'Less of it, or things of which nobody says which; in Norwegian.',
    example: 'Rydde opp i gammelt rusk',
    question: fromWhat,
  },
  {
    pattern: new RegExp(
      `^${lead}(?!begynne |starte |kjøre |sende )\\p{L}+ (?:\\p{L}+ ){0,3}(?:bedre|betre|grundigere|grundigare|tettere|tettare|oftere|oftare|raskere|raskare|tidligere|tidlegare|tydeligere|nøyere|smartere|mer (?:strukturert|systematisk|aktivt|proaktivt|helhetlig|effektivt|nøye|åpent|aktive|åpne|presist))(?: (?:før|når|med|for|til|på|i|ved|under|til neste|neste|enn før|og) [^:]{2,90}|[.]?$)|^${lead}(?:gi|ha|få|holde|vie) (?:[\\p{L}-]+ ){0,4}(?:tettere|bedre|mer|større|høyere|økt) (?:oppfølging|oppfølgjing|fokus|oppmerksomhet|dialog|kontakt|prioritet|plass|tid|forståelse|eierskap|kontroll|oversikt)(?!\\p{L})|^${lead}(?:være|vere|bli) (?:\\p{L}+(?:ere|are)|mer|meir) `,
      'iu',
    ),
    unless: new RegExp(`${noFigure}|(?<!\\p{L})enn(?! før)(?!\\p{L})`, 'iu'),
    untilTold: true,
    reason: 'Better, earlier and more closely, with nothing to measure it by; in Norwegian.',
    example: 'Teste grundigere før store kunder',
    question: fromWhat,
  },
  {
    pattern:
      /^[^,;:.]{2,70} (?:skal|bør|må|burde)(?: alltid| også| òg| kunne)? (?:være|vere|bli|holdes|haldast) (?:så |mer |meir |alltid |godt |bedre |lett |mye |enkle? )*(?:lett|lette|enkel|enkelt|enkle|robust\p{L}*|stabil\p{L}*|trygg\p{L}*|tydelig\p{L}*|tydeleg\p{L}*|klar|klart|klare|forståelig\p{L}*|vedlikeholdbar\p{L}*|pålitelig\p{L}*|påliteleg\p{L}*|oppdatert\p{L}*|dokumenterte?|testet|kjent|kjente|raskere?|sikker|sikre|god|gode|bedre|forutsigbar\p{L}*|lesbar\p{L}*|reell|reelt|reelle|ekte|nyttig\p{L}*|relevant\p{L}*|presis\p{L}*|nøyaktig\p{L}*|brukbar\p{L}*|tilgjengelig\p{L}*)(?! (?:i|på|under|via|fra) )|^[^,;:.]{2,60} (?:skal|bør|må|burde) (?:gi mening|(?:ikke|aldri) (?:være|vere|bli) (?:så |for )?(?:slits\p{L}+|skumm\p{L}+|vanskelig\p{L}*|tungvint\p{L}*|stress\p{L}+|støyende))|^[^,;:.]{2,60} (?:skal|bør|må|burde) ha (?:en |ein |et |eit )?(?:god|godt|gode|bedre|betre|tilstrekkelig|ordentlig|skikkelig|tydelig|klar|klare)\p{L}*(?!\p{L})/iu,
    unless: /\d|(?<!\p{L})(?:ved å|slik at)(?!\p{L})|: .{20}/iu,
    untilTold: true,
    reason: 'A quality that somebody wishes for, and no task that brings it; in Norwegian.',
    example: 'Koden skal være lett å forstå og utvide',
    question: 'What will be changed, and how does one check it?',
  },
  {
    pattern:
      /^(?:ikke|ikkje|aldri|unngå å|slutte å|la være å) (?:deploye?|rulle|stole?|anta|glemme?|gløyme|merge|pushe|endre|hoppe|utsette|kjøre|gjøre|gjere|bruke)(?!\p{L})(?!.{0,80}(?:fødselsnummer|passord))|(?<!\p{L})(?:mest mulig|mest mogleg|så mye som mulig|så ofte som mulig|der det mangler)[.]?$|^(?:sikre|sørge for|sørgje for|passe på|ivareta) (?:god|gode|godt|tilstrekkelig|tilstrekkelige|bedre|betre|nok|riktig|korrekt|forsvarlig) \p{L}+/iu,
    unless: /\d|: .{20}/,
    reason: 'A rule for every day: it is kept or not, and never finished; in Norwegian.',
    example: 'Ikke rulle ut på fredager',
    question: 'Which check or limit could take this care over from people?',
  },
  {
    pattern:
      /^(?!(?:ingen|ingenting|inga|ferdig|ukjent|lukket|gjort|utført)(?!\p{L}))\p{Script=Latin}{3,}(?:-\p{Script=Latin}+)?[.?]?$/iu,
    ifAlone: true,
    reason: 'One word names a subject, and no task.',
    example: 'Mellomlagring',
    question: 'What will exist when it is done?',
  },
]
