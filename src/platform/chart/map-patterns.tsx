import { ink } from './ink.ts'

/** Ways to fill a place of which there is no number; what each stands for is the legend's to say. */
export const marks = ['cross', 'dots', 'rows', 'columns', 'dashes', 'crossed', 'stripes', 'blank'] as const
export type Mark = (typeof marks)[number]

/** From least to most, light to dark, on white; on a page the classes `tone-0` to `tone-4` replace them. */
const tones = [
  { fill: '#e7efef', label: ink.text },
  { fill: '#c4d8da', label: ink.text },
  { fill: '#9dbec1', label: ink.text },
  { fill: '#377a82', label: '#ffffff' },
  { fill: '#0b5d66', label: '#ffffff' },
] as const

const spread: Readonly<Record<number, readonly number[]>> = { 1: [2], 2: [0, 4], 3: [0, 2, 4], 4: [0, 2, 3, 4], 5: [0, 1, 2, 3, 4] }

/** Which of the five tones a class has when there are `classes` of them, 1 to 5. */
function toneOf(place: number, classes: number): number {
  return spread[classes]?.[place] ?? 4
}

/** The second sign of a class beside its tone: denser for more, so that nobody needs the hue. */
const textures: readonly (string | null)[] = [null, 'M0 7h2', 'M-2 2L2 -2M0 14L14 0M12 16L16 12', 'M-1 1L1 -1M0 7L7 0M6 8L8 6', null]
const textureSizes = [0, 14, 14, 7, 0]

const shapes: Readonly<Record<Exclude<Mark, 'blank'>, { size: number; path: string; width: number }>> = {
  cross: { size: 8, path: 'M0 0L8 8M8 0L0 8', width: 1 },
  dots: { size: 8, path: 'M2 4h1.6', width: 1.8 },
  rows: { size: 8, path: 'M0 4H8', width: 1.2 },
  columns: { size: 8, path: 'M4 0V8', width: 1.2 },
  dashes: { size: 12, path: 'M0 3H6M6 9H12', width: 1.4 },
  crossed: { size: 24, path: 'M0 0L24 24M24 0L0 24', width: 0.8 },
  stripes: { size: 12, path: 'M-3 3L3 -3M0 12L12 0M9 15L15 9', width: 2 },
}

/** Of the larger patterns for where a map is drawn small. */
export function phonePatterns(id: string): string {
  return `${id}-klein`
}

/** The patterns a map and its legend fill with, under ids that begin with `id`; `scale` times as coarse, so that they are seen on a small map. */
export function MapPatterns({ id, scale }: { id: string; scale?: number | undefined }) {
  const patternTransform = scale === undefined ? undefined : `scale(${scale})`
  return (
    <defs>
      {Object.entries(shapes).map(([name, { size, path, width }]) => (
        <pattern id={`${id}-${name}`} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform={patternTransform}>
          <rect class="base no-tone" width={size} height={size} fill={ink.paper} />
          <path class={`map-mark ${name}`} d={path} fill="none" stroke={name === 'stripes' ? '#e2b5a5' : ink.edge} stroke-width={width} />
        </pattern>
      ))}
      {textures.map((path, tone) =>
        path === null ? null : (
          <pattern
            id={`${id}-texture-${tone}`}
            width={textureSizes[tone]}
            height={textureSizes[tone]}
            patternUnits="userSpaceOnUse"
            patternTransform={patternTransform}
          >
            <rect class={`base tone-${tone}`} width={textureSizes[tone]} height={textureSizes[tone]} fill={tones[tone]?.fill} />
            <path
              class={`map-texture tone-${tone}`}
              d={path}
              fill="none"
              stroke={tones[tone]?.label}
              stroke-opacity="0.45"
              stroke-width={tone === 1 ? 2 : 1}
            />
          </pattern>
        ),
      )}
    </defs>
  )
}

/** How a place is filled: with a pattern, or plain in the colour `fill`, which on a page the class of the place replaces. */
export interface Fill {
  tone: string
  fill: string
  label: string
  /** Of the line around it, to tell it from a neighbour. */
  edge: string
  plain: boolean
}

/** The fill of a class, or of a mark; patterns are those of `MapPatterns` with the same id. */
export function fillOf(id: string, fill: number | Mark, classes: number): Fill {
  if (typeof fill !== 'number') {
    const plain = fill === 'blank'
    return { tone: 'no-tone', fill: plain ? ink.paper : `url(#${id}-${fill})`, label: ink.text, edge: ink.edge, plain }
  }
  const tone = toneOf(fill, classes)
  const plain = textures[tone] == null
  const colours = tones[tone] ?? tones[4]
  return {
    tone: `tone-${tone}`,
    fill: plain ? colours.fill : `url(#${id}-texture-${tone})`,
    label: colours.label,
    edge: tone > 2 ? ink.paper : ink.edge,
    plain,
  }
}

/** Around letters, so that a pattern does not run through them. */
export function haloOf(fill: number | Mark, classes: number): string {
  return typeof fill === 'number' ? (tones[toneOf(fill, classes)]?.fill ?? ink.paper) : ink.paper
}
