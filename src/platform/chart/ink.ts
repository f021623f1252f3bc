/** The colours of a drawing that stands without a style sheet, such as a file; on a page the classes replace them. All on white at least 4.5 to 1 for text. */
export const ink = {
  text: '#17263a',
  soft: '#445266',
  line: '#d9d3c7',
  edge: '#7b7466',
  paper: '#ffffff',
  sand: '#efe5d3',
  act: '#0b5d66',
  coral: '#c2482b',
  openText: '#8c2f18',
  openTint: '#fbe9e2',
} as const

export const textFace = "'Noto Sans', system-ui, sans-serif"
export const displayFace = "'Noto Serif', Georgia, serif"
