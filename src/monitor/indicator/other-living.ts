import type { IncompleteIndicator } from './definition.ts'
import { named } from './named.ts'

/** Health and living conditions. Known by name, unit and source. */
export const livingIndicators: readonly IncompleteIndicator[] = [
  named('minder-goede-start', 'percent', 'zevenaar-2021', 'Kinderen met een minder goede start', 'Children with a poorer start'),
  named(
    'big2-per-1000',
    'per_1000_births',
    'arnhem-2025',
    'Vroeggeboorte of laag geboortegewicht, per 1.000 geboorten',
    'Preterm birth or low birth weight, per 1,000 births',
  ),
  named('big2-percent', 'percent', 'vws-voortgang-3', 'Vroeggeboorte of laag geboortegewicht', 'Preterm birth or low birth weight'),
  named('perinatale-sterfte', 'percent', 'arnhem-2025', 'Sterfte na 24 weken zwangerschap', 'Deaths after 24 weeks of pregnancy'),
  named('vroeggeboorte', 'percent', 'vws-voortgang-4', 'Kinderen te vroeg geboren', 'Children born preterm'),
  named(
    'begeleiding-voor-10-weken',
    'percent',
    'vws-voortgang-3',
    'Zwangeren met begeleiding voor week 10',
    'Pregnant women in care before week 10',
  ),
  named('jeugdhulpgebruik', 'percent', 'vws-voortgang-3', 'Gebruik van jeugdhulp', 'Use of youth help'),
  named('moeite-met-rondkomen', 'percent', 'arnhem-2025', 'Moeite met rondkomen', 'Trouble making ends meet'),
  named('financiele-problemen', 'percent', 'arnhem-2025', 'Financiële problemen', 'Financial problems'),
  named('bijstand-18-64', 'percent', 'arnhem-2025', 'Bijstand, 18-64 jaar', 'Social assistance, aged 18-64'),
  named('laag-inkomen-18-64', 'percent', 'arnhem-2025', 'Laag inkomen, 18-64 jaar', 'Low income, aged 18-64'),
  named('rookt', 'percent', 'arnhem-2025', 'Rookt', 'Smokes'),
  named(
    'stress-een-of-meer-gebieden',
    'percent',
    'arnhem-2025',
    'Veel stress op een of meer gebieden, 18 jaar en ouder',
    'Much stress in one or more areas, aged 18 and over',
  ),
  named('stress-twee-of-meer-gebieden', 'percent', 'arnhem-2025', 'Stress op twee of meer gebieden', 'Stress in two or more areas'),
  named('risico-angst-depressie', 'percent', 'arnhem-2025', 'Hoog risico op angst of depressie', 'High risk of anxiety or depression'),
  named('weinig-veerkracht', 'percent', 'arnhem-2025', 'Geen of minder veerkracht', 'No or less resilience'),
  named(
    'mist-emotionele-steun-18-34',
    'percent',
    'arnhem-2025',
    'Mist emotionele steun, 18-34 jaar',
    'Lacks emotional support, aged 18-34',
  ),
  named('mist-emotionele-steun', 'percent', 'arnhem-2025', 'Mist emotionele steun', 'Lacks emotional support'),
  named('goede-ervaren-gezondheid', 'percent', 'arnhem-2025', 'Goede ervaren gezondheid', 'Good self-rated health'),
]
