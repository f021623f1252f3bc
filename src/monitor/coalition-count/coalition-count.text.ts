import { texts } from '../../platform/text/text.ts'

/** The words of the pages where a coalition reads its own counts. */
export const coalitionCountText = texts(
  {
    title: 'Hoe het loopt',
    heading: (coalition: string) => `Hoe het loopt bij ${coalition}`,
    lead: (year: number) =>
      `Wat er in ${year} is gebeurd, geteld uit het dagelijks werk van de coalitie. Niemand hoeft iets apart bij te houden.`,
    crumbs: 'U bent hier',
    manage: 'Beheer',
    invented: 'Verzonnen oefengegevens',
    choose: { label: 'Wat u ziet', coalition: 'Coalitie', year: 'Jaar', show: 'Toon' },
    raw: {
      heading: 'Ruwe aantallen: niet doorgeven',
      why: 'U ziet elk aantal, ook heel kleine. Wie de gemeente kent, kan achter een klein aantal een gezin herkennen.',
      rule: 'Zet deze aantallen daarom niet in een verslag, een presentatie of een bericht. Naar buiten gaat een cijfer pas als het beschermd en gepubliceerd is.',
      how: 'Hoe een cijfer naar buiten gaat',
    },
    running: (year: number, today: string) =>
      `${year} loopt nog: geteld is tot en met ${today}. Vergelijk het niet zonder meer met een heel jaar.`,
    whole: 'Hele coalitie',
    groups: { regional: 'De regionale set', process: 'Onze eigen cijfers over het proces' },
    indicator: 'Indicator',
    table: (group: string, coalition: string, year: number) => `${group}: ${coalition}, ${year}`,
    perMunicipality: (year: number) => `Per gemeente in ${year}`,
    overYears: 'Door de jaren heen',
    allYears: 'Elk jaar, elke gemeente',
    place: 'Gebied',
    value: 'Cijfer',
    linesMissing: 'geen cijfer',
    counts: 'Dit zijn aantallen: een grotere gemeente heeft er meer. De hele coalitie staat er daarom niet naast.',
    no: { not_begun: 'nog niets geteld', no_cases: 'geen gevallen' },
    noMeans:
      '“0” is geteld: het werk is vastgelegd en er was niets van. “Geen gevallen”: er was in dat jaar niets om een aandeel of een gemiddelde van te nemen. “Nog niets geteld”: in die gemeente was er toen nog geen werk in Startlijn.',
    source: (coalition: string, version: number, today: string) =>
      `Bron: geteld uit het werk van ${coalition}, telregels versie ${version}, stand van ${today}. Alleen wat in Startlijn staat, telt mee.`,
    nothing: 'Er is nog niets geteld',
    nothingWhy: 'Zodra de coalitie met gezinnen werkt, staat het hier: elke aanmelding, elk overleg en elk bezoek telt vanzelf mee.',
    meaning: 'Wat dit cijfer telt',
    path: {
      heading: 'Hoe een cijfer naar buiten gaat',
      steps: {
        collect: {
          what: 'Verzamelen',
          note: 'Een analist van alle coalities brengt de tellingen bij elkaar in de set “Geteld uit het werk van de coalities”.',
        },
        protect: {
          what: 'Beschermen',
          note: 'Startlijn verbergt kleine aantallen, en wat ze zou verraden, en laat dat door losse code nakijken.',
        },
        publish: { what: 'Publiceren', note: 'Pas dan ziet iedereen het, in de monitor, op het factsheet en als open data.' },
      },
      analyst: 'Naar cijfers publiceren',
      lead: 'Dit doet een analist. Wat u mag doorgeven, staat in de monitor.',
      monitor: 'Naar de monitor',
      practice: 'Van verzonnen gezinnen wordt nooit iets gepubliceerd. Wat iedereen ervan mag zien, met de gebieden erboven, staat bij de',
      practiceFigures: 'oefencijfers',
      rehearse: 'Oefen het beschermen',
    },
    refusals: {
      only_own_counts: 'Dit zijn ruwe aantallen van een coalitie. Alleen haar eigen leider en analist zien ze.',
      no_such_coalition: 'Deze coalitie is er niet.',
      no_such_count: 'Deze indicator wordt niet uit het werk geteld.',
    },
  },
  {
    title: 'How it goes',
    heading: (coalition) => `How it goes at ${coalition}`,
    lead: (year) => `What happened in ${year}, counted from the daily work of the coalition. Nobody has to keep count.`,
    crumbs: 'You are here',
    manage: 'Manage',
    invented: 'Invented practice data',
    choose: { label: 'What you see', coalition: 'Coalition', year: 'Year', show: 'Show' },
    raw: {
      heading: 'Raw counts: do not pass them on',
      why: 'You see every count, very small ones too. Who knows the municipality can recognise a family behind a small count.',
      rule: 'So do not put these counts into a document, a presentation or a message. A figure goes out only once it is protected and published.',
      how: 'How a figure goes out',
    },
    running: (year, today) => `${year} is not over: counted up to and including ${today}. Do not simply compare it with a whole year.`,
    whole: 'Whole coalition',
    groups: { regional: 'The regional set', process: 'Our own figures on the process' },
    indicator: 'Indicator',
    table: (group, coalition, year) => `${group}: ${coalition}, ${year}`,
    perMunicipality: (year) => `Per municipality in ${year}`,
    overYears: 'Over the years',
    allYears: 'Every year, every municipality',
    place: 'Area',
    value: 'Figure',
    linesMissing: 'no figure',
    counts: 'These are counts: a larger municipality has more. So the whole coalition does not stand beside them.',
    no: { not_begun: 'nothing counted yet', no_cases: 'no cases' },
    noMeans:
      '“0” was counted: the work is written down, and held none. “No cases”: in that year there was nothing to take a share or a mean of. “Nothing counted yet”: that municipality had no work in Startlijn then.',
    source: (coalition, version, today) =>
      `Source: counted from the work of ${coalition}, counting rules version ${version}, as of ${today}. Only what is in Startlijn counts.`,
    nothing: 'Nothing was counted yet',
    nothingWhy:
      'As soon as the coalition works with families, it stands here: every sign-up, every conference and every visit counts by itself.',
    meaning: 'What this figure counts',
    path: {
      heading: 'How a figure goes out',
      steps: {
        collect: {
          what: 'Collect',
          note: 'An analyst of all coalitions brings the counts together in the set “Counted from the work of the coalitions”.',
        },
        protect: {
          what: 'Protect',
          note: 'Startlijn hides small counts, and what would give them away, and has that audited by separate code.',
        },
        publish: { what: 'Publish', note: 'Only then everybody sees it, in the monitor, on the factsheet and as open data.' },
      },
      analyst: 'To publishing figures',
      lead: 'An analyst does this. What you may pass on stands in the monitor.',
      monitor: 'To the monitor',
      practice: 'Nothing of invented families is ever published. What everybody may see of them, with the areas above, stands with the',
      practiceFigures: 'practice figures',
      rehearse: 'Practise the protecting',
    },
    refusals: {
      only_own_counts: 'These are raw counts of a coalition. Only its own lead and analyst see them.',
      no_such_coalition: 'There is no such coalition.',
      no_such_count: 'This indicator is not counted from the work.',
    },
  },
)
