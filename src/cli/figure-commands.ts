import { writeFactsheet } from '../monitor/factsheet/write-factsheet.ts'
import { exportFigures } from '../monitor/figure/export-figures.ts'
import { type Command, CommandFault, howTo, namedArguments, WrongUsage } from './command.ts'
import { asSystem } from './store-session.ts'

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{4}$/.test(text)) throw new WrongUsage(`--year is een jaar zoals 2023, niet "${text}"`)
  return Number(text)
}

export const figureCommands: readonly Command[] = [
  {
    words: ['export', 'figures'],
    usage: 'export figures [--area CODE] [--year Y] [--format csv|json]',
    does: 'schrijft gepubliceerde cijfers op het scherm',
    async run(args, hands) {
      const named = namedArguments(args, ['area', 'year', 'format'], this.usage)
      const format = named['format'] ?? 'csv'
      if (format !== 'csv' && format !== 'json') throw new WrongUsage('--format is csv of json')
      const year = yearOf(named['year'])
      const result = await asSystem(hands, (tx) => exportFigures(tx, { area: named['area'], year, format }))
      if (!result.ok) throw new CommandFault(`het gebied "${named['area']}" is niet bekend; gebruik een CBS-code, adresnaam of naam`)
      hands.say(result.value.trimEnd())
    },
  },
  {
    words: ['factsheet'],
    usage: 'factsheet --area CODE --year Y --out F.pdf',
    does: 'schrijft de factsheet van een gebied als toegankelijke PDF',
    async run(args, hands) {
      const named = namedArguments(args, ['area', 'year', 'out'], this.usage)
      const { area, out } = named
      const year = yearOf(named['year'])
      if (area === undefined || out === undefined || year === undefined) throw new WrongUsage(howTo(this.usage))
      const result = await asSystem(hands, (tx) => writeFactsheet(tx, area, year, out))
      if (!result.ok) throw new CommandFault(`er is geen factsheet van "${area}" in ${year}; noem een gebied en een jaar uit de monitor`)
      hands.say(`${out}: ${result.value.bytes} bytes`)
    },
  },
]
