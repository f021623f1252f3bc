import type { Language } from '../../../platform/text/text.ts'
import { ButtonLink, Buttons } from '../../../platform/ui/button.tsx'
import { Notice } from '../../../platform/ui/notice.tsx'
import { PageHead } from '../../../platform/ui/page-head.tsx'
import { factsheetVersionText } from './factsheet-version.text.ts'
import type { FactsheetVersion } from './factsheet-version.ts'
import { standingInWords } from './version-words.ts'

export interface VersionNoticeProps {
  version: FactsheetVersion
  /** Number of the latest version. */
  latest: number
  /** Of the factsheet, without a slash at the end. */
  address: string
  language: Language
}

/** Says of a sheet which version it is, from when until when it stood, and leads to the one of now. */
export function VersionNotice({ version, latest, address, language }: VersionNoticeProps) {
  const text = factsheetVersionText[language]
  return (
    <Notice kind="info" heading={text.standing(version.number, latest)} id="versie">
      <p>{standingInWords(version, language)}</p>
      {version.until === null ? null : (
        <Buttons>
          <ButtonLink href={address} kind="quiet">
            {text.toNow}
          </ButtonLink>
          <ButtonLink href={`${address}/versies?van=${version.at}`} kind="quiet">
            {text.sinceThen}
          </ButtonLink>
        </Buttons>
      )}
    </Notice>
  )
}

/** Where a version was asked for that nobody may read: why, and the way to those that are there. */
export function NoVersion({ address, language }: Pick<VersionNoticeProps, 'address' | 'language'>) {
  const text = factsheetVersionText[language]
  return (
    <PageHead heading={text.noVersion} lead={text.noVersionWhy}>
      <Buttons>
        <ButtonLink href={`${address}/versies`}>{text.whichVersions}</ButtonLink>
        <ButtonLink href={address} kind="quiet">
          {text.toNow}
        </ButtonLink>
      </Buttons>
    </PageHead>
  )
}
