import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { weakRole } from '../../src/platform/database/database.ts'
import { onEveryEngine } from '../../src/platform/database/test-database.ts'
import { asOwner } from '../../src/platform/database/test-owner.ts'

/** What policies may call for every row: one expression over settings, which the planner takes into the query. */
const inlined = ['actor_id', 'actor_kind', 'actor_organisation', 'actor_has_role', 'acting_on', 'session_token_hash']

/** What policies may call once per statement, since nothing of the row goes in. */
const askedOnce = ['actor_has_role_anywhere', 'areas_written_about', 'conferences_of_parent']

/** Tables from which the application may delete, and why. */
const mayDelete: Readonly<Record<string, string>> = {
  session: 'signing out',
  area_parent: 'an import says anew what belongs to what',
  service: 'an offer may end and leave the landscape',
  service_area: 'an import of the landscape replaces it',
  service_word: 'made again from the landscape',
  search_synonym: 'an import of the landscape replaces it',
  source: 'a source no figure names any more',
  figure_set: 'a set may be withdrawn as a whole',
  figure: 'an import of figures replaces its set',
  series_remark: 'an import of figures replaces its set',
  indicator_draft: 'a draft is published or thrown away',
  retired_indicator: 'an indicator is taken into use again',
  delivery_file: 'a draft that is thrown away takes its file along',
  area_boundary: 'an analyst goes back to the tile map',
  boundary_draft: 'a draft is taken over, replaced or thrown away',
  delivery_figure: 'checking a draft anew makes its figures anew',
  delivery_contradiction: 'checking a draft anew finds its contradictions anew',
}

onEveryEngine('the access catalogue', (database) => {
  async function rows<T>(query: ReturnType<typeof sql<T>>): Promise<T[]> {
    return asOwner(database.get(), async (db) => (await query.execute(db)).rows)
  }

  interface Table {
    name: string
    secured: boolean
    policies: number
    granted: boolean
    comment: string | null
    owner: string
    open: boolean
  }
  const tables = () =>
    rows<Table>(sql`
      select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as name, c.relrowsecurity as secured,
        (select count(*)::integer from pg_policy p where p.polrelid = c.oid and p.polroles = array[r.oid]) as policies,
        exists (select 1 from aclexplode(c.relacl) a where a.grantee = r.oid)
          or exists (select 1 from pg_attribute t, aclexplode(t.attacl) a where t.attrelid = c.oid and a.grantee = r.oid) as granted,
        obj_description(c.oid, 'pg_class') as comment, pg_get_userbyid(c.relowner) as owner,
        exists (select 1 from aclexplode(c.relacl) a where a.grantee = 0) as open
      from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join pg_roles r
      where n.nspname in ('public', 'keyring') and c.relkind in ('r', 'p', 'f', 'm', 'v') and r.rolname = ${weakRole} order by 1`)

  it('secures, grants and describes every table', async () => {
    const all = await tables()
    expect(all.length).toBeGreaterThan(35)
    const failing = (test: (table: Table) => boolean) => all.filter((table) => !test(table)).map(({ name }) => name)
    expect(
      failing(({ secured }) => secured),
      'without row-level security',
    ).toEqual([])
    expect(
      failing(({ policies }) => policies > 0),
      'without a policy for the application',
    ).toEqual([])
    expect(
      failing(({ granted }) => granted),
      'without a grant to the application',
    ).toEqual([])
    expect(
      failing(({ open }) => !open),
      'open to every role',
    ).toEqual([])
    expect(
      failing(({ comment }) => (comment ?? '').length > 20),
      'without a comment',
    ).toEqual([])
  })

  it('lets the application own and become nothing', async () => {
    const owned = await rows<{ name: string }>(sql`
      select relname::text as name from pg_class where relowner = ${weakRole}::regrole
      union all select proname::text from pg_proc where proowner = ${weakRole}::regrole
      union all select nspname::text from pg_namespace where nspowner = ${weakRole}::regrole or has_schema_privilege(${weakRole}, oid, 'create')
      union all select roleid::regrole::text from pg_auth_members where member = ${weakRole}::regrole`)
    // Embedded there is no other session that could cut the log short; it is the right to ask for that, and no other.
    expect(owned).toEqual(database.get().engine === 'embedded' ? [{ name: 'pg_checkpoint' }] : [])
    const [role] = await rows(sql`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = ${weakRole}`)
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false })
  })

  it('lets the application delete only where somebody said why, and never empty or change a table', async () => {
    const granted = await rows<{ name: string; privilege: string }>(sql`
      select c.relname::text as name, a.privilege_type as privilege from pg_class c cross join aclexplode(c.relacl) a
      where a.grantee = ${weakRole}::regrole and a.privilege_type not in ('SELECT', 'INSERT', 'UPDATE') and c.relkind = 'r' order by 1`)
    expect(granted.filter(({ privilege }) => privilege !== 'DELETE')).toEqual([])
    expect(granted.map(({ name }) => name).sort()).toEqual(Object.keys(mayDelete).sort())
  })

  it('fixes the search path of every function with the rights of its owner, and opens none to every role', async () => {
    const definers = await rows<{ name: string; path: string | null; open: boolean }>(sql`
      select p.proname::text as name, (select c from unnest(p.proconfig) c where c like 'search_path=%') as path,
        has_function_privilege('public', p.oid, 'execute') as open
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'keyring') and p.prosecdef order by 1`)
    expect(definers.length).toBeGreaterThan(10)
    expect(definers.filter(({ path }) => path !== 'search_path=public, pg_temp').map(({ name }) => name)).toEqual([])
    expect(
      definers.filter(({ open }) => open).map(({ name }) => name),
      'open to every role',
    ).toEqual([])
  })

  it('calls in policies only what costs nothing per row', async () => {
    const called = await rows<{ policy: string; name: string; language: string; source: string; definer: boolean }>(sql`
      select distinct p.polname::text as policy, f.proname::text as name, l.lanname::text as language, f.prosrc as source, f.prosecdef as definer
      from pg_depend d
      join pg_policy p on d.classid = 'pg_policy'::regclass and d.objid = p.oid
      join pg_proc f on d.refclassid = 'pg_proc'::regclass and d.refobjid = f.oid
      join pg_language l on l.oid = f.prolang`)
    expect(called.length).toBeGreaterThan(50)
    expect(called.filter(({ name }) => ![...inlined, ...askedOnce].includes(name))).toEqual([])
    expect(called.filter(({ language }) => language !== 'sql')).toEqual([])
    const costly = called.filter(({ name, source, definer }) => inlined.includes(name) && (definer || /\bfrom\b|\bexists\b/i.test(source)))
    expect(costly).toEqual([])
  })

  it('never hands a column of the row to what is asked once', async () => {
    const policies = await rows<{ name: string; text: string }>(
      sql`select policyname::text as name, concat(qual, ' ', with_check) as text from pg_policies where schemaname in ('public', 'keyring')`,
    )
    const asked = policies.flatMap(({ name, text }) =>
      [...text.matchAll(new RegExp(`\\b(${askedOnce.join('|')})\\(([^)]*)\\)`, 'g'))].map(([, called, given]) => ({
        name,
        called,
        given,
      })),
    )
    expect(asked.filter(({ given }) => !/^(?:'[a-z_]+'::text)?$/.test(given ?? ''))).toEqual([])
  })
})
