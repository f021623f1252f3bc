// Browser code of the whole product; each island is a custom element beside the page it serves.
import '../platform/ui/copy-text.island.ts'
