import { findIndicator } from '../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'

/** How the review of the source documents names indicators of the catalogue. A count beside a percentage is an indicator of its own there. */
const names: Readonly<Record<string, string>> = {
  bekend_met_aanbod_kansrijke_start: '1a',
  bekend_met_lokaal_aanbod: '1b',
  bekend_met_samenwerkingsafspraken: '2',
  nnz_kinderwensgesprekken: '3a',
  nnz_gemeenten_ingekocht: '3c',
  zwangeren_zeer_kwetsbaar: '4',
  zwangeren_psychische_klachten: '5',
  gevalideerd_instrument_verloskundigen: '6',
  gevalideerd_instrument_praktijken: '6-praktijken',
  gevalideerd_instrument_klinisch_verloskundigen: '6-klinisch',
  eigen_instrument_verloskundigen: '6-eigen',
  mdo_zwangeren: '7a',
  mdo_gezinnen: '7-mdo',
  pop_overleg_zwangeren: '7-pop',
  phb_zwangeren_pct: '8a',
  so_trajecten_pct: '8bc',
  so_gestart_prenataal: '8b-aantal',
  so_gestart_postnataal: '8c-aantal',
  voorzorg_pct: '8d',
  kinderen_geboren_zeer_kwetsbaar: '9',
  sociaal_domein_regie_huishoudens: '10',
  lichte_begeleiding_huishoudens: '11',
  wachttijd_lokaal_team_dagen: '12',
  gemeenten_coalitie_gevormd: 'rivm-1',
  nnz_gemeenten_aangesloten: 'rivm-3',
  phb_gemeenten: 'rivm-4',
  voorzorg_gemeenten: 'rivm-5',
  big2: 'big2-per-1000',
  perinatale_sterfte_na_24_weken: 'perinatale-sterfte',
  onbedoelde_zwangerschap_vrouwen_18_49: 'onbedoelde-zwangerschap-vrouwen',
  onbedoelde_zwangerschap_mannen_18_49: 'onbedoelde-zwangerschap-mannen',
  ongewenste_zwangerschap_vrouwen_18_49: 'ongewenste-zwangerschap-vrouwen',
  ongewenste_zwangerschap_mannen_18_49: 'ongewenste-zwangerschap-mannen',
  verloskundigen_aantal: 'verloskundigen',
  gemeenten_partners_medisch: 'partners-medisch',
  gemeenten_partners_sociaal_publiek: 'partners-sociaal-publiek',
  gemeenten_partners_gemeentelijke_organisatie: 'partners-gemeentelijk',
  gemeenten_partners_alle_drie: 'partners-alle-drie',
  gemeenten_partners_venn_alle_drie: 'partners-alle-drie-aantal',
  gemeenten_partners_venn_alleen_medisch: 'partners-alleen-medisch',
  gemeenten_partners_venn_alleen_gemeentelijk: 'partners-alleen-gemeentelijk',
  gemeenten_partners_venn_alleen_sociaal: 'partners-alleen-sociaal',
  gemeenten_partners_venn_medisch_gemeentelijk: 'partners-medisch-gemeentelijk',
  gemeenten_partners_venn_medisch_sociaal: 'partners-medisch-sociaal',
  gemeenten_partners_venn_gemeentelijk_sociaal: 'partners-gemeentelijk-sociaal',
}

/** The definition a file means: by code, by another name, or with underscores for hyphens; another unit makes it another indicator. */
export function indicatorMeant(name: string, unit: string): IndicatorDefinition | undefined {
  const own = findIndicator(name)
  if (own !== undefined) return own
  const found = [names[name] ?? '', name.replaceAll('_', '-')].map(findIndicator).find((each) => each !== undefined)
  return found !== undefined && (unit === '' || found.unit === unit) ? found : undefined
}
