import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { indicatorJson } from '../exchange/open-data/figures-json.ts'
import { largestFile } from '../monitor/contradiction/check-figures.ts'
import { findIndicator } from '../monitor/indicator/catalogue.ts'
import type { CompleteIndicator } from '../monitor/indicator/definition.ts'
import { projectFolder } from '../platform/project-folder.ts'
import { checkCommands } from './check-commands.ts'
import { CommandFault, WrongUsage } from './command.ts'
import { testHands } from './test-hands.ts'

interface Outcome {
  said: string[]
  told: string[]
  fault: string | null
}

/** The command over files that exist only here, by name. */
async function check(
  files: Readonly<Record<string, string | Buffer>>,
  args: readonly string[] = Object.keys(files).slice(0, 1),
): Promise<Outcome> {
  const [command] = checkCommands
  const { hands, said, told } = testHands({ files })
  const fault = await command?.run(args, hands).then(
    () => null,
    (error: unknown) => {
      if (error instanceof CommandFault) return error.message
      throw error
    },
  )
  return { said, told, fault: fault ?? null }
}

const header = 'indicator,area,period,numerator,denominator,value,unit,n,state,source,remark'
const sheet = (...rows: readonly string[]) => [header, ...rows].join('\r\n')

describe('check figures', () => {
  test('names each contradiction on a line: how grave, which lines, what, and the question', async () => {
    const { said, told, fault } = await check({
      'jaar.csv': sheet(
        '8a,gelderland-midden,2023,257,,4.6,percent,,known,jgz,',
        '8d,GM0274,2023,3,,1.1,percent,,known,jgz,',
        '8d,Gelderland-Midden,2023,87,,1.1,percent,,known,jgz,',
      ),
    })
    expect(said).toEqual([
      'ernstig [denominators_differ] jaar.csv regel 2, 4: Gelderland-Midden; 2023: Aantallen en percentages van Gelderland-Midden wijzen op verschillende noemers in één jaar. Prenataal huisbezoek (2023): 257 is 4,6%, dus van 5.527–5.648. VoorZorg gestart (2023): 87 is 1,1%, dus van 7.566–8.285. Vraag: Over wie is elk percentage berekend: over 5.527–5.648, of over 7.566–8.285?',
    ])
    expect(told).toEqual([])
    expect(fault).toBe('3 cijfers nagekeken: 1 tegenspraak')
  })

  test('reads what a Dutch spreadsheet writes, and says how on one line', async () => {
    const dutch = 'Indicator;Gemeente;Jaar;Waarde;Teller;Noemer;Eenheid\n8a;Renkum;2024;9,9;16;255;%\n8a;Ede;2024;3,3;46;1.390;procent\n'
    const { said, told, fault } = await check({ 'blad.csv': dutch })
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('[count_and_share] blad.csv regel 2: Renkum; 2024')
    expect(told).toEqual([
      'blad.csv: gelezen als UTF-8, kolommen gescheiden door puntkomma’s, decimalen met een komma; Gemeente als area, Jaar als period, Waarde als value, Teller als numerator, Noemer als denominator, Eenheid als unit',
    ])
    expect(fault).toBe('2 cijfers nagekeken: 1 tegenspraak')
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(dutch, 'utf16le')])
    expect((await check({ 'blad.csv': utf16 })).told[0]).toContain('gelezen als UTF-16')
  })

  test('ends well when nothing contradicts', async () => {
    const outcome = await check({
      'goed.csv': sheet('8a,renkum,2023,10,200,5.0,percent,,known,jgz,', '8b,renkum,2023,,,,percent,,withheld,jgz,'),
    })
    expect(outcome).toEqual({ said: [], told: ['2 cijfers nagekeken: geen tegenspraken'], fault: null })
  })

  test('does not say that nothing contradicts when it could read nothing', async () => {
    const { fault } = await check({ 'kolom.csv': 'indicator;area;period\n8a;renkum;2023,5\n' })
    expect(fault).toBe(
      'niets nagekeken:\nkolom.csv: regel 1, kolom value: deze kolom ontbreekt; de eerste regel moet ten minste zijn: indicator,area,period,value',
    )
  })

  test('finds in the figures that ship what the sources say against themselves', async () => {
    const { said, fault } = await check({ 'figures.csv': readFileSync(join(projectFolder, 'data/figures.csv')) })
    expect(said.length).toBeGreaterThan(15)
    expect(
      said.filter((line) => !/^(ernstig|let op|ter informatie) \[\w+\] figures\.csv regel \d+(, \d+)*: .+\. Vraag: .+\?$/.test(line)),
    ).toEqual([])
    expect(fault).toContain('264 cijfers nagekeken')
  })

  test('understands a review of sources: other names, its own columns, words for numbers', async () => {
    const review = [
      'id,source,indicator,indicator_label_nl,area,period,numerator,denominator,value,unit,sample_n,qualifier,missing_reason,note_nl',
      'a,x.txt,zwangeren_zeer_kwetsbaar,Zwangeren,regio Zuid (Gelderland-Midden),2022,110,,5.7,percent,,estimated,,',
      'b,x.txt,zwangeren_zeer_kwetsbaar,Zwangeren,Overbetuwe,2022,,,6.8,percent,,,,RIVM; laagste van regio Zuid',
      'c,x.txt,tevreden,Tevreden professionals,Renkum,2022,,,33.3,percent,10,,,',
      'd,x.txt,tevreden,Tevreden ouders,Renkum,2022,,,80,percent,10,,,',
      'e,x.txt,phb_zwangeren,Huisbezoek,Rozendaal,,,,,count,,,not_offered,',
      'f,x.txt,phb_zwangeren,Huisbezoek,Arnhem,2022,,,,count,,trend_increase,,',
      'g,x.txt,phb_zwangeren,Huisbezoek,Ede,2022,,,,count,,,privacy,',
    ].join('\n')
    const { said, told, fault } = await check({ 'review.csv': review })
    expect(said.map((line) => line.split(':')[0])).toEqual([
      'ernstig [mean_outside_parts] review.csv regel 2, 3',
      'let op [impossible_share] review.csv regel 4',
    ])
    expect(told[0]).toContain(
      'niet in de catalogus, dus alleen nagekeken op wat zonder definitie te zien is: "Tevreden professionals" (regel 4)',
    )
    expect(fault).toBe('6 cijfers nagekeken: 2 tegenspraken')
  })

  test.each([
    ['8a,Nergenshuizen,2023,,,4,percent,,known,jgz,', 'regel 2, kolom area: het gebied "Nergenshuizen" is niet bekend'],
    [
      '8a,Rijnwaarden,2016,,,4,percent,,known,jgz,',
      'regel 2, kolom area: Rijnwaarden (GM0196) is geen gemeente meer: op 1 januari 2018 ging het op in Zevenaar (GM0299). Vraag de bron om cijfers naar de grenzen van nu, en lees die in onder Zevenaar',
    ],
    ['8a,renkum,volgend jaar,,,4,percent,,known,jgz,', 'regel 2, kolom period: "volgend jaar" is geen periode; schrijf 2023'],
    ['8a,renkum,2023,,,"4,2",percent,,known,jgz,', 'regel 2, kolom value: "4,2" heeft een decimale komma; schrijf 4.2'],
    ['8a,renkum,2023,,,4,per_mille,,known,jgz,', 'regel 2, kolom unit: deze indicator is in percent, niet in per_mille'],
    ['eigen,renkum,2023,,,4,appels,,known,jgz,', 'regel 2, kolom unit: "appels" is geen eenheid'],
    ['eigen,renkum,2023,,,4,,,known,jgz,', 'regel 2, kolom unit: de eenheid ontbreekt, en de indicator staat niet in de catalogus'],
    ['8a,renkum,2023,,,,percent,,known,jgz,', 'regel 2, kolom value: de toestand is known maar er is geen waarde'],
    ['8a,renkum,2023,-3,,4,percent,,known,jgz,', 'regel 2, kolom numerator: -3 is negatief'],
    ['8a,renkum,2023', 'regel 2: deze regel heeft 3 kolommen in plaats van 11'],
  ])('says of a line that cannot be read where it is and what to do: %s', async (line, says) => {
    const { said, fault } = await check({ 'fout.csv': sheet(line) })
    expect(said).toEqual([])
    expect(fault).toContain(`fout.csv: ${says}`)
  })

  test('asks about a count of families that was taken for a share of all births', async () => {
    const rows = ['gelderland-midden,60', 'renkum,1.2'].map((row) => `8d,${row.replace(',', ',2027,,,')},percent,,known,vggm,`)
    const { said } = await check({ 'voorzorg.csv': sheet(...rows) })
    expect(said).toEqual([expect.stringMatching(/unit_slip. voorzorg.csv regel 2.*60%/)])
  })

  test('checks the other lines all the same', async () => {
    const { said, fault } = await check({
      'half.csv': sheet('8a,Nergenshuizen,2023,,,4,percent,,known,jgz,', '8a,renkum,2023,,,104,percent,,known,jgz,'),
    })
    expect(said).toEqual([expect.stringContaining('[above_hundred] half.csv regel 3')])
    expect(fault).toContain('1 cijfer nagekeken: 1 tegenspraak; niet nagekeken:\nhalf.csv: regel 2, kolom area')
  })

  test('takes areas of one’s own', async () => {
    const areas =
      'slug,code,name,level,from,until,successor,parents,membership,source\nsteden,,De steden,region,,,,,stated,\nnoord,,Noord,municipality,,,,steden,stated,\n'
    const figures = sheet('huizen,De steden,2023,,,40,count,,,,', 'huizen,Noord,2023,,,60,count,,,,')
    const { said } = await check({ 'stad.csv': figures, 'gebieden.csv': areas }, ['stad.csv', '--areas', 'gebieden.csv'])
    expect(said).toEqual([expect.stringContaining('huizen: 60 in Noord, maar 40 in heel De steden.')])
    const broken = await check({ 'stad.csv': figures, 'gebieden.csv': areas.replace('municipality', 'dorp') }, [
      'stad.csv',
      '--areas',
      'gebieden.csv',
    ])
    expect(broken.fault).toContain('gebieden.csv: regel 3, kolom level')
  })

  test('knows indicators of an installation by the definitions it publishes', async () => {
    const shipped = findIndicator('8a')
    if (shipped?.complete !== true) throw new Error('8a is complete')
    const own: CompleteIndicator = {
      ...shipped,
      code: 'eigen-wieg',
      set: 'own',
      name: { nl: 'Wiegen uitgedeeld', en: 'Cradles given' },
      numerator: { nl: 'Zwangeren die een wieg kregen', en: 'Pregnant women who were given a cradle' },
      computedFrom: 'import',
    }
    const definitions = (indicator: CompleteIndicator) => JSON.stringify({ indicators: [indicatorJson(indicator, null)] })
    const figures = sheet(
      'eigen-wieg,renkum,2023,30,1000,3.0,percent,,known,wijk,',
      '8a,renkum,2023,50,2000,2.5,percent,,known,wijk,',
      'eigen-wieg,ede,2023,30,1000,3.0,per_mille,,known,wijk,',
    )
    const asked = ['a.csv', '--definitions', 'd.json']
    const known = await check({ 'a.csv': figures, 'd.json': definitions(own) }, asked)
    expect(known.said).toEqual([expect.stringContaining('[denominators_differ] a.csv regel 2, 3')])
    expect(known.told).toEqual([])
    expect(known.fault).toContain('a.csv: regel 4, kolom unit: deze indicator is in percent, niet in per_mille')
    const unknown = await check({ 'a.csv': figures })
    expect(unknown.told.join()).toContain('niet in de catalogus, dus alleen nagekeken op wat zonder definitie te zien is: "eigen-wieg"')
    const survey = await check({ 'a.csv': figures, 'd.json': definitions({ ...own, computedFrom: 'survey' }) }, asked)
    expect(survey.said).toEqual([])
  })

  test.each([
    ['geen json', 'd.json: dit zijn geen definities; haal ze op bij de installatie, op /api/v1/indicators'],
    ['{"indicators":[{"code":"x"}]}', 'd.json: dit zijn geen definities, bij indicators[0].name; haal ze op'],
  ])('says of definitions that cannot be read what to do: %s', async (text, says) => {
    const { fault } = await check({ 'a.csv': sheet('8a,ede,2023,,,4,percent,,known,x,'), 'd.json': text }, [
      'a.csv',
      '--definitions',
      'd.json',
    ])
    expect(fault).toContain(says)
  })

  test('refuses wrong calls and files too large to read at once', async () => {
    await expect(check({}, [])).rejects.toThrow(WrongUsage)
    await expect(check({ 'a.csv': '' }, ['a.csv', 'b.csv'])).rejects.toThrow(WrongUsage)
    await expect(check({ 'a.csv': '' }, ['a.csv', '--alles', 'ja'])).rejects.toThrow(WrongUsage)
    const { fault } = await check({ 'groot.csv': Buffer.alloc(largestFile + 1, 'a') })
    expect(fault).toContain('groot.csv: regel 1: het bestand is 64 MB; tot 64 MB gaat in één keer. Knip het')
    expect((await check({ 'leeg.csv': '' })).fault).toContain('leeg.csv: regel 1: het bestand is leeg')
  })

  test('looks at two hundred thousand figures within seconds', async () => {
    const places = ['arnhem', 'barneveld', 'doesburg', 'duiven', 'ede', 'lingewaard', 'nijkerk', 'overbetuwe', 'renkum', 'rheden']
    const rows = Array.from({ length: 2000 }, (_, indicator) =>
      places.flatMap((place, at) =>
        Array.from(
          { length: 10 },
          (__, year) => `eigen-${indicator},${place},${2014 + year},${40 + at},${20 * (40 + at)},5.0,percent,,known,x,`,
        ),
      ),
    ).flat()
    rows[150_000] = 'eigen-1500,arnhem,2014,900,800,5.0,percent,,known,x,'
    const text = [header, ...rows].join('\n')
    const before = process.cpuUsage()
    const { said, fault } = await check({ 'land.csv': text })
    expect(said.slice(0, 3)).toEqual([expect.stringContaining('[numerator_above_denominator] land.csv regel 150002')])
    expect(fault).toBe('200000 cijfers nagekeken: 1 tegenspraak')
    const { user, system } = process.cpuUsage(before)
    // About 4 s; time of the processor, since the machine may be busy. It catches what grows with the square.
    expect((user + system) / 1_000_000).toBeLessThan(15)
  })
})
