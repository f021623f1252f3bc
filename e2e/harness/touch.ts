import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** In pixels: what a thumb hits without aiming (`--target` of the style). */
const thumb = 44

/** Pages of figures have rows of small links beside their charts, and are mostly read at a desk. */
const ofFigures = /^\/(?:monitor|factsheet|oefencijfers|beheer)(?:\/|$)/

/**
 * On the page as it stands, unless it is one of figures, everything that is pressed is as high as a thumb asks. Links within a sentence follow its
 * lines, and a box to tick is as high as the words beside it.
 */
export async function expectThumbsFit(page: Page): Promise<void> {
  if (ofFigures.test(new URL(page.url()).pathname)) return
  const small = await page.evaluate<string[]>(`
    [...document.querySelectorAll('main a, main button, main summary, main select, main textarea, main input:not([type=hidden])')].flatMap((control) => {
      const label = control.matches('[type=checkbox], [type=radio]') ? control.labels[0] : undefined
      const { width, height } = (label ?? control).getBoundingClientRect()
      const inSentence = control.matches('a') && getComputedStyle(control).display === 'inline' &&
        [...control.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim().length > 3)
      const seen = width > 2 && height > 2 && control.checkVisibility({ visibilityProperty: true })
      return !seen || inSentence || height > ${thumb} - 0.5 ? [] : [control.outerHTML.slice(0, 120) + ' is ' + Math.round(height) + ' high']
    })`)
  expect(small, `too small for a thumb on ${page.url()}`).toEqual([])
}
