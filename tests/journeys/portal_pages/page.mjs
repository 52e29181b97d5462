// A page in the browser, and what every page of ours must be: readable, reachable by keyboard, big enough for a thumb, nothing over another.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Browser, Builder, By, Key } from 'selenium-webdriver'
import chrome from 'selenium-webdriver/chrome.js'

const patience = 90_000 // ms; for a machine that is busy with other tests
export const sizes = { phone: [390, 844], desktop: [1280, 900] }

// Runs in the page. Contrast by WCAG 2.2; 44 px targets by its success criterion 2.5.5, in running text only the height of a line.
function faults() {
  const found = []
  const seen = (node) => node.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && node.getClientRects().length > 0
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth > width) found.push(`scrolls sideways: ${document.documentElement.scrollWidth} > ${width}`)
  const name = (node) => `${node.tagName.toLowerCase()} "${(node.innerText || node.getAttribute('aria-label') || node.name || '').slice(0, 40)}"`
  const targets = [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary')].filter(seen)
  for (const node of targets) {
    const box = node.getBoundingClientRect()
    const is_inline = getComputedStyle(node).display === 'inline'
    if (box.height < (is_inline ? 20 : 44) || box.width < 44) found.push(`too small: ${name(node)} ${box.width}x${box.height}`)
    if (box.left < 0 || box.right > width + 0.5) found.push(`out of the page: ${name(node)}`)
  }
  for (const [i, one] of targets.entries()) {
    for (const other of targets.slice(i + 1)) {
      if (one.contains(other) || other.contains(one)) continue
      const a = one.getBoundingClientRect(), b = other.getBoundingClientRect()
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left), high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      if (wide > 1 && high > 1) found.push(`over each other: ${name(one)} and ${name(other)}`)
    }
  }
  const numbers = (colour) => colour.match(/[\d.]+/g).map(Number)
  const light = (colour) => {
    const [r, g, b] = numbers(colour).map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor
      if (numbers(colour)[3] !== 0) return colour
    }
    return 'rgb(255, 255, 255)'
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const node = text.parentElement
    if (!text.data.trim() || !seen(node)) continue
    const a = light(getComputedStyle(node).color), b = light(ground(node))
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (contrast < 7) found.push(`contrast ${contrast.toFixed(1)}: ${name(node)}`)
    if (parseFloat(getComputedStyle(node).fontSize) < 16) found.push(`small letters: ${name(node)}`)
    if (node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0 && getComputedStyle(node).display !== 'inline') {
      found.push(`text is wider than its place: ${name(node)}`)
    }
  }
  for (const input of document.querySelectorAll('input:not([type=hidden]), select')) {
    if (!input.labels.length) found.push(`no label: ${name(input)}`)
  }
  const ids = [...document.querySelectorAll('[id]')].map((node) => node.id)
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push(`the id ${id} is there twice`)
  if (document.querySelectorAll('h1').length !== 1) found.push('not one h1')
  if (!document.documentElement.lang) found.push('no language')
  return found
}

export class Page {
  static async open(pictures) {
    const options = new chrome.Options().addArguments('--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars')
    options.setAcceptInsecureCerts(true)
    options.setChromeBinaryPath('/usr/bin/chromium')
    const driver = await new Builder()
      .forBrowser(Browser.CHROME)
      .setChromeOptions(options)
      .setChromeService(new chrome.ServiceBuilder('/usr/bin/chromedriver'))
      .build()
    await driver.manage().setTimeouts({ pageLoad: patience, script: patience })
    return new Page(driver, pictures)
  }

  constructor(driver, pictures) {
    this.driver = driver
    this.pictures = pictures
  }

  text() {
    return this.driver.findElement(By.css('body')).getText()
  }

  async says(...texts) {
    const text = await this.text()
    for (const one of texts) assert.ok(text.includes(one), `the page does not say "${one}":\n${text}`)
  }

  // Presses what leads to another page, and waits for it. Between two pages chromedriver answers with errors of many kinds, of which the
  // library takes only one for the end of the old page.
  async press(element) {
    await this.driver.executeScript('window.is_left = true')
    await element.click()
    const arrived = () => this.driver.executeScript("return !window.is_left && document.readyState === 'complete'").catch(() => false)
    await this.driver.wait(arrived, patience)
  }

  // Sizes the page itself, which a headless window will not do below some 500 px.
  async resize([width, height]) {
    await this.driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 })
  }

  async picture(name) {
    const { contentSize } = await this.driver.sendAndGetDevToolsCommand('Page.getLayoutMetrics', {})
    const clip = { x: 0, y: 0, width: contentSize.width, height: contentSize.height, scale: 1 }
    const { data } = await this.driver.sendAndGetDevToolsCommand('Page.captureScreenshot', { captureBeyondViewport: true, clip })
    writeFileSync(join(this.pictures, `${name}.png`), data, 'base64')
  }

  // Every page is looked at in both sizes; for people to look at too, unless pictures are not wanted.
  async judge(name, { pictures = true } = {}) {
    for (const [size, pixels] of Object.entries(sizes)) {
      await this.resize(pixels)
      assert.deepEqual(await this.driver.executeScript(faults), [], `${name} on a ${size}`)
      if (pictures) await this.picture(`${name}-${size}`)
    }
  }

  // What the tab key reaches, in order, must be all that can be touched.
  async judge_keyboard() {
    const count = await this.driver.executeScript(
      "return [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary')].filter((n) => n.checkVisibility()).length",
    )
    await this.driver.executeScript('document.activeElement.blur(); window.scrollTo(0, 0)')
    const reached = new Set()
    for (let i = 0; i < 3 * count + 3; ++i) {
      await this.driver.actions().sendKeys(Key.TAB).perform()
      const focused = await this.driver.executeScript(
        "const n = document.activeElement; return n === document.body ? null : [[...document.querySelectorAll('*')].indexOf(n), getComputedStyle(n).outlineStyle, n.outerHTML.slice(0, 80)]",
      )
      if (!focused) continue
      assert.notEqual(focused[1], 'none', `the focus cannot be seen: ${focused[2]}`)
      reached.add(focused[0])
    }
    assert.equal(reached.size, count, 'something cannot be reached by keyboard')
  }
}
