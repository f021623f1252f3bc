// Browser code of the whole product; each island is a custom element beside the page it serves.
import '../monitor/factsheet/text/auto-save.island.ts'
import '../monitor/delivery/sheet-size.island.ts'
import '../platform/ui/copy-text.island.ts'
import '../platform/ui/filter-list.island.ts'
