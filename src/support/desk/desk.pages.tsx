import { familyText, stageInWords } from '../../family/family/family.text.ts'
import { worksWithFamilies } from '../../people/professional/roles.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { hasRole } from '../../platform/database/actor.ts'
import { dateNear, dayFromToday } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { ButtonLink } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { FilterList } from '../../platform/ui/filter-list.tsx'
import { Columns } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { asVisitor, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { lineText } from '../line/line.text.ts'
import { type TakenBackSignUp, takenBackSignUps } from '../taking-back/take-back.store.ts'
import { mistakeInWords, takeBackText } from '../taking-back/take-back.text.ts'
import { type Desk, type DeskFamily, type DeskNews, deskOf, familiesOfActor } from './desk.store.ts'
import { deskText } from './desk.text.ts'
import { newsText } from './news.text.ts'
import { type Task, taskAddress, taskUrgency, type Urgency } from './task.ts'

const shown = 12
const tagKind: Record<Urgency, 'open' | 'wait' | 'plain'> = { late: 'open', today: 'open', this_week: 'wait', later: 'plain' }

/** Each person's desk: what she can do now, her families, and what others did for them. */
export const deskPages = pages()
  .use('/werk', signedIn('professional'))
  .get('/werk', async (c) => {
    const { language, person } = c.var.visitor
    const text = deskText[language]
    if (!worksWithFamilies(c.var.visitor.actor))
      return c.var.show({ title: text.title, section: 'work', body: <WithoutFamilies name={person?.name ?? ''} language={language} /> })
    const desk = await asVisitor(c, async (tx) => {
      await recordAudit(tx, { action: 'search', code: 'desk.viewed', objectType: 'family' })
      const takenBack = hasRole(tx.actor, 'entry_team') ? await takenBackSignUps(tx) : []
      return { ...(await deskOf(tx)), takenBack: takenBack.filter(({ senderId }) => senderId !== tx.actor.id), today: tx.today }
    })
    const label = (familyId: string) => nameApart(desk, familyId, language)
    return c.var.show({
      title: text.title,
      section: 'work',
      fictitious: c.var.site.mode === 'demo',
      body: (
        <>
          <PageHead heading={text.greeting(person?.name.split(' ')[0] ?? '')}>
            <div class="buttons">
              <ButtonLink href="/aanmelden">{text.signUp}</ButtonLink>
            </div>
          </PageHead>
          <Columns
            aside={
              <Card heading={text.news} kind="sand">
                <News news={desk.news} takenBack={desk.takenBack} label={label} today={desk.today} language={language} />
              </Card>
            }
          >
            <Card heading={text.todo} kind="next" id="taken">
              <Tasks tasks={desk.tasks} label={label} today={desk.today} language={language} />
            </Card>
            <Card heading={text.families} id="gezinnen">
              <Families families={desk.families} today={desk.today} language={language} />
              {desk.familyCount > desk.families.length ? (
                <p class="links">
                  <a href="/werk/gezinnen">{text.allFamilies(desk.familyCount)}</a>
                </p>
              ) : null}
            </Card>
          </Columns>
        </>
      ),
    })
  })
  .use('/werk/gezinnen', signedIn('professional'))
  .get('/werk/gezinnen', async (c) => {
    const { language, person } = c.var.visitor
    const text = deskText[language]
    if (!worksWithFamilies(c.var.visitor.actor))
      return c.var.show({ title: text.families, section: 'work', body: <WithoutFamilies name={person?.name ?? ''} language={language} /> })
    const { families, today } = await asVisitor(c, async (tx) => {
      await recordAudit(tx, { action: 'search', code: 'families.listed', objectType: 'family' })
      return { families: await familiesOfActor(tx), today: tx.today }
    })
    const byName = families.toSorted((one, other) => nameOf(one, language).localeCompare(nameOf(other, language), language))
    return c.var.show({
      title: text.families,
      section: 'work',
      fictitious: c.var.site.mode === 'demo',
      body: (
        <>
          <PageHead
            breadcrumb={{ label: text.crumbs, crumbs: [{ label: text.title, href: '/werk' }, { label: text.families }] }}
            heading={text.families}
            lead={text.familiesLead(families.length)}
          />
          <FilterList id="gezinnen" label={text.filter} of={text.filterOf} none={text.filterNone}>
            <Families families={byName} today={today} language={language} />
          </FilterList>
        </>
      ),
    })
  })

const nameOf = (family: DeskFamily, language: Language) => family.label ?? familyText[language].unknownLabel

/** What a family is called; with its municipality when another one on the desk is called the same. */
function nameApart({ labels, places }: Pick<Desk, 'labels' | 'places'>, familyId: string, language: Language): string {
  const label = labels.get(familyId) ?? null
  if (label === null) return familyText[language].unknownLabel
  const place = places.get(familyId)
  const isShared = [...labels].some(([other, name]) => other !== familyId && name === label)
  return isShared && place !== undefined ? `${label}, ${place}` : label
}

/** For who sees no families: figures are their work. */
function WithoutFamilies({ name, language }: { name: string; language: Language }) {
  const text = deskText[language]
  return (
    <PageHead heading={text.greeting(name.split(' ')[0] ?? '')} lead={text.noView}>
      <div class="buttons">
        <ButtonLink href="/beheer">{text.toFigures}</ButtonLink>
      </div>
    </PageHead>
  )
}

interface Common {
  today: string
  language: Language
  label: (familyId: string) => string
}

function Tasks({ tasks, label, today, language }: Common & { tasks: readonly Task[] }) {
  const text = deskText[language]
  if (tasks.length === 0) return <EmptyState heading={text.todoEmpty}>{text.todoEmptyWhy}</EmptyState>
  const items = tasks.map((task) => {
    const urgency = taskUrgency(task, today)
    return {
      what: text.tasks[task.kind],
      href: taskAddress(task),
      note: (
        <>
          <bdi>{label(task.familyId)}</bdi> · {dayFromToday(task.dueOn, today, language)} ({dateNear(task.dueOn, today, language)})
        </>
      ),
      end: <Tag kind={tagKind[urgency]}>{text.urgency[urgency]}</Tag>,
    }
  })
  return (
    <>
      <PlainList items={items.slice(0, shown)} />
      {items.length > shown ? (
        <Details summary={text.more(items.length - shown)}>
          <PlainList items={items.slice(shown)} />
        </Details>
      ) : null}
    </>
  )
}

function Families({ families, today, language }: Omit<Common, 'label'> & { families: readonly DeskFamily[] }) {
  const text = deskText[language]
  if (families.length === 0) return <EmptyState heading={text.familiesEmpty}>{text.familiesEmptyWhy}</EmptyState>
  return (
    <PlainList
      items={families.map((family) => ({
        what: nameOf(family, language),
        href: `/gezin/${family.familyId}`,
        note: `${family.municipality} · ${stageInWords(family, today, language)} · ${
          family.coordinator === null ? text.noCoordinator : text.coordinator(family.coordinator, family.provisional)
        }`,
      }))}
    />
  )
}

function News({ news, takenBack, label, today, language }: Common & { news: readonly DeskNews[]; takenBack: readonly TakenBackSignUp[] }) {
  const text = deskText[language]
  // What moved is told here and not drawn: on the line it stands where it stands now.
  const names: Record<string, string> = { ...lineText[language].marks, ...lineText[language].acts, ...newsText[language].acts }
  const newsInWords = ({ type, double }: DeskNews) =>
    double === null
      ? (names[type] ?? type).toLowerCase()
      : newsText[language].double(double.firstId === null ? null : label(double.firstId))
  if (news.length + takenBack.length === 0) return <p class="soft">{text.newsEmpty}</p>
  const items = news.map((item) => ({
    on: item.occurredOn,
    what: (
      <>
        <bdi>{label(item.familyId)}</bdi>: {newsInWords(item)}
      </>
    ),
    href: `/gezin/${item.double?.firstId ?? item.familyId}`,
    note: `${dayFromToday(item.occurredOn, today, language)}${item.by === null ? '' : ` · ${item.by}`}`,
  }))
  // Of a family she does not see any more: the team's own list says what there is to say.
  const { told, reasons } = takeBackText[language]
  const gone = takenBack.map(({ on, sender, reason }) => ({
    on,
    what: told.news(mistakeInWords(reasons[reason])),
    href: '/triage',
    note: `${dayFromToday(on, today, language)} · ${sender}`,
  }))
  return <PlainList items={[...items, ...gone].toSorted((one, other) => other.on.localeCompare(one.on))} />
}
