/** A typst file as text, taken into the build by Vite. */
declare module '*.typ?raw' {
  const source: string

  // biome-ignore lint/style/noDefaultExport: Vite gives the text as the default export
  export { source as default }
}
