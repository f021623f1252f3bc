import type { Language } from '../../../platform/text/text.ts'
import { Heading, type HeadingLevel } from '../../../platform/ui/heading.tsx'
import { Cell, ColumnHeader, Row, RowHeader, Table, TableBody, TableHead } from '../../../platform/ui/table-parts.tsx'
import { Tag, type TagKind } from '../../../platform/ui/tag.tsx'
import { figureValueText } from '../../figure/figure-value.ts'
import { periodText } from '../../figure/period-text.ts'
import { Remark, SourceLink } from '../../pages/source-link.tsx'
import { indicatorNames } from '../editor/indicator-names.ts'
import { figureFacts } from '../figure-facts.ts'
import { type ChangeKind, changeKinds, type FactsheetChange, type FactsheetSection, type Said } from './factsheet-change.ts'
import { factsheetVersionText } from './factsheet-version.text.ts'

export interface ChangeTablesProps {
  sections: readonly FactsheetSection[]
  /** Of the heading of each section. */
  level: HeadingLevel
  year: number
  language: Language
}

const tagOf: Readonly<Record<ChangeKind, TagKind>> = { changed: 'wait', added: 'done', removed: 'open' }

/** "3 changed, 1 added". */
export function changeCounts(sections: readonly FactsheetSection[], language: Language): string {
  const text = factsheetVersionText[language]
  const all = sections.flatMap(({ changes }) => changes)
  const counts = changeKinds.map((kind) => ({ kind, count: all.filter((change) => change.kind === kind).length }))
  return counts.flatMap(({ kind, count }) => (count === 0 ? [] : [text.count[kind](count)])).join(', ')
}

/** A table per indicator: every figure that differs, as it was and as it is. On a phone each becomes a block. */
export function ChangeTables({ sections, level, year, language }: ChangeTablesProps) {
  const { columns, kind } = factsheetVersionText[language]
  const names = indicatorNames(language)
  const tables = sections.map(({ number, changes }) => {
    const heading = `${number}. ${names.get(number) ?? ''}`
    return (
      <div class="change-section">
        <Heading level={level}>{heading}</Heading>
        <Table class="figures-table change-table">
          <caption class="visually-hidden">{heading}</caption>
          <TableHead>
            <Row>
              {[columns.figure, columns.kind, columns.before, columns.after].map((header) => (
                <ColumnHeader>{header}</ColumnHeader>
              ))}
            </Row>
          </TableHead>
          <TableBody>
            {changes.map((change) => (
              <Row>
                <RowHeader>
                  <span class="cell">
                    <a href={`/monitor/${change.definition.code}?gebied=${change.area.slug}&jaar=${change.period.until ?? year}`}>
                      {change.definition.name[language]}
                    </a>
                    <span class="note">{`${change.area.name}, ${periodText(change.period, language)}`}</span>
                  </span>
                </RowHeader>
                <Cell data-label={columns.kind}>
                  <Tag kind={tagOf[change.kind]}>{kind[change.kind]}</Tag>
                </Cell>
                <Cell data-label={columns.before}>
                  <Before change={change} language={language} />
                </Cell>
                <Cell data-label={columns.after}>
                  <After change={change} language={language} />
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      </div>
    )
  })
  return <>{tables}</>
}

interface SideProps {
  change: FactsheetChange
  language: Language
}

function Before({ change, language }: SideProps) {
  const { before } = change
  return before === null ? (
    <span class="soft">{factsheetVersionText[language].absent}</span>
  ) : (
    <Side {...{ change, language }} said={before} />
  )
}

function After({ change, language }: SideProps) {
  const { after } = change
  return after === null ? <span class="soft">{factsheetVersionText[language].gone}</span> : <Side {...{ change, language }} said={after} />
}

/** A number that is withheld by now is not printed again. */
function Side({ change, said, language }: SideProps & { said: Said }) {
  const hides = change.withheldNow && 'figure' in said && said.figure.state !== 'withheld'
  return hides ? <span class="soft">{factsheetVersionText[language].nowWithheld}</span> : <InWords said={said} language={language} />
}

function InWords({ said, language }: { said: Said; language: Language }) {
  const text = factsheetVersionText[language]
  const source = 'figure' in said ? said.figure.source : said.words.source
  const remark = 'figure' in said ? said.figure.remark : said.words.remark
  return (
    <span class="cell">
      {'figure' in said ? (
        <>
          {said.figure.state === 'known' ? (
            <strong>{figureValueText(said.figure, language)}</strong>
          ) : (
            <span class="hatched">{figureValueText(said.figure, language)}</span>
          )}
          {said.figure.state === 'known' ? <span class="note">{figureFacts(said.figure, language).join(', ')}</span> : null}
        </>
      ) : (
        <span class="soft">{text.inWords}</span>
      )}
      {remark === null ? null : (
        <span class="note">
          <Remark remark={remark} language={language} />
        </span>
      )}
      <span class="note">
        <SourceLink source={source} base="/monitor" language={language} />
      </span>
    </span>
  )
}
