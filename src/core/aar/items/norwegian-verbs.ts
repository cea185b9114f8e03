/** Norwegian verbs of tasks, in both written forms, as infinitives. */
export const norwegianInfinitives: readonly string[] =
  'gå rekjøre resende ettersende etterfylle korrigere deploye merge release pinne innkalle skru oppgradere oppdatere fjerne slette lage skrive opprette flytte bytte endre legge sette dokumentere automatisere innføre etablere rydde migrere redusere øke fikse rette justere konfigurere implementere bygge rulle slå aktivere deaktivere installere definere avklare kontakte bestille kjøpe ansette lære kurse vurdere undersøke utrede forbedre forbetre se sjå finne kartlegge planlegge gjennomføre gjennomgå splitte dele samle isolere begrense stenge åpne opne gi ta få hente lagre vise lese sende varsle overvåke overvake måle starte stoppe avvikle erstatte utvide skille skalere revidere publisere informere beskrive rullere rotere fornye skaffe tilpasse utvikle stramme koble kople fase utarbeide arrangere patche tette skifte kutte heve senke knytte lukke ringe spørre trene øve rense tømme merke stanse fryse løfte melde sperre låse henge trykke levere forenkle forlenge forkorte omskrive omstrukturere følge avtale engasjere inngå si kreve trekke tegne tvinge kryptere sørge gjøre teste bruke sikre kjøre verifisere snakke diskutere huske hugse passe unngå delta inkludere dobbeltsjekke kvalitetssikre risikovurdere holde hindre forhindre forebygge standardisere importere eksportere logge alarmere håndtere repetere prioritere utføre evaluere analysere oversette synliggjøre klargjøre klarere tydeliggjøre tydeligjøre spesifisere presisere begrunne registrere rapportere koordinere kommunisere orientere anskaffe overføre klone kopiere duplisere simulere hjelpe støtte styrke minske minke korte nedskalere oppskalere reprodusere gjenopprette gjenskape tilbakestille nullstille reetablere omstarte restarte resette omdøpe validere kontrollere sjekke bekrefte nedgradere gjere køyre spesialtilpasse filtrere sortere indeksere partisjonere kompilere parallellisere serialisere mellomlagre separere distribuere innhente drøfte prøve forsøke forankre fordele avdekke avvise blokkere tillate skjerme beskytte signere leggje byggje setje følgje velje velge tenke tenkje skape stille vente'.split(
    ' ',
  )

/** What reads as another word where it opens a text: nouns of both languages. */
const nouns: ReadonlySet<string> = new Set([
  'skill',
  'del',
  'tett',
  'lås',
  'kurs',
  'mål',
  'logg',
  'stopp',
  'start',
  'tenk',
  'vent',
  'heng',
  'hold',
  'pass',
  'last',
  'sen',
  'hev',
])

/** The orders: the infinitive without its last vowel, and with one consonant where it had two m's (“stram”). */
export const norwegianOrders: readonly string[] = norwegianInfinitives
  .filter((verb) => verb.length > 3)
  .map((verb) => verb.replace(/e$/, '').replace(/mm$/, 'm'))
  .filter((verb) => !nouns.has(verb))
