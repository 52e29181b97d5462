// file_dossier.mjs PORT OUT: selenium-webdriver, unmodified, files a whole dossier in Vietnamese at a kiosk on a stage (tests/rigs/stage.sh)
// and looks closely on the way. Leaves in OUT what other programs judge: page sources, pictures, and the dossier's code as it was shown.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { By, Key, WebElement, error } from 'selenium-webdriver'
import { Kiosk, lay } from './kiosk.mjs'

const [port, out] = process.argv.slice(2)
const { STAGE_PAPERS: papers, STAGE_GLASS: glass, STAGE_SCREEN: screen } = process.env
const url = `http://127.0.0.1:${port}`
const code = '3.000347'
const tree = new URL('../../../', import.meta.url)
const json = (name) => JSON.parse(readFileSync(new URL(name, tree)))
const procedure = json(`assets/procedures/${code}.json`)
const words = json('assets/words/vi.json')
const citizen = JSON.parse(readFileSync(join(papers, 'citizen.json')))
const answers = { ...citizen, licence_class: citizen.licence_class.toLowerCase(), reason: 'expiring' }
const pages = Object.fromEntries(procedure.pages.map((page) => [page.key, page]))

const kiosk = await Kiosk.meet(url)
const { driver } = kiosk

async function keep(name) {
  writeFileSync(join(out, `${name}.xml`), await driver.getPageSource())
  writeFileSync(join(out, `${name}.png`), await driver.takeScreenshot(), 'base64')
}

async function welcome() {
  assert.equal(await kiosk.step(), 'welcome')
  assert.equal(await driver.getCurrentUrl(), 'kiosk://screen/welcome')
  const capabilities = await driver.getCapabilities()
  assert.equal(capabilities.getBrowserName(), 'kiosk')
  const [width, height] = screen.split('x').map(Number)
  assert.deepEqual(await driver.manage().window().getRect(), { x: 0, y: 0, width, height })
  await keep('welcome')
  const begin = await driver.findElement(By.linkText(words.welcome_begin))
  assert.equal(await begin.getAttribute('id'), 'begin')
  assert.ok((await begin.isDisplayed()) && (await begin.isEnabled()))
  assert.ok(await WebElement.equals(begin, await kiosk.seen('begin')))
  writeFileSync(join(out, 'begin.png'), await begin.takeScreenshot(), 'base64')
  writeFileSync(join(out, 'begin.json'), JSON.stringify(await begin.getRect()))
  return begin
}

async function refusals() {
  await assert.rejects(driver.findElement(By.xpath('//button')), error.InvalidSelectorError)
  await assert.rejects(driver.findElement(By.css('button > text')), error.InvalidSelectorError)
  await assert.rejects(driver.findElement(By.id('nobody')), error.NoSuchElementError)
  await assert.rejects(driver.executeScript('return document.title'), error.UnsupportedOperationError)
  await assert.rejects(driver.get('kiosk://screen/review'), error.UnsupportedOperationError)
  await assert.rejects(Kiosk.meet(url), error.SessionNotCreatedError)
  const page = await fetch(`${url}/status`, { headers: { Origin: 'http://example.org' } })
  assert.equal(page.status, 500) // a page in a browser on the same machine
}

async function other_language() {
  await kiosk.touch('language-en')
  assert.equal(await (await kiosk.seen('begin')).getText(), json('assets/words/en.json').welcome_begin)
  await kiosk.touch('language-vi')
  assert.equal(await (await kiosk.seen('begin')).getText(), words.welcome_begin)
}

// As people say it, without marks and with a slip.
async function find_procedure(old_button) {
  assert.equal(await kiosk.step(), 'choose_procedure')
  await assert.rejects(old_button.click(), error.StaleElementReferenceError)
  const box = await kiosk.awaited('field-search')
  await box.click()
  await box.sendKeys('bangf lai')
  await kiosk.put_keyboard_away()
  await keep('found')
  await kiosk.touch(`procedure-${code}`)
  assert.equal(await kiosk.step(), 'briefing')
  assert.equal(await kiosk.title(), procedure.short_name.vi)
  await keep('briefing')
  await kiosk.each_part(async () => {})
  await kiosk.touch('ready')
}

async function consent() {
  assert.equal(await kiosk.step(), 'consent')
  const box = await kiosk.awaited('consent')
  assert.equal(await box.isSelected(), false)
  await box.click()
  assert.equal(await box.isSelected(), true)

  const agree = await kiosk.seen('agree')
  await kiosk.touch('call-staff')
  assert.equal(await agree.isEnabled(), false)
  await assert.rejects(agree.click(), error.ElementNotInteractableError)
  await kiosk.touch('help-continue')
  assert.equal(await agree.isEnabled(), true)
  await agree.click()
}

async function identity() {
  assert.equal(await kiosk.step(), 'place_card')
  lay(papers, glass, 'card_2021_front.jpg')
  await kiosk.touch('read-card')
  await kiosk.touch('confirm')
}

// What the card said stands in the fields already, as one dot for each letter.
async function person() {
  assert.equal(await kiosk.step(), 'form')
  assert.equal(await kiosk.title(), pages.person.title.vi)
  await keep('person')
  const values = {}
  await kiosk.each_part(async () => {
    for (const field of await driver.findElements(By.css('field'))) {
      values[await field.getAttribute('id')] = await field.getAttribute('value')
    }
  })
  assert.deepEqual(Object.keys(values), pages.person.fields.map((field) => `field-${field.key}`))
  assert.equal([...values['field-full_name']].length, [...citizen.full_name].length)
  assert.equal([...values['field-id_number']].length, 12)
  assert.ok(!(await driver.getPageSource()).includes(citizen.id_number))
  await kiosk.touch('next')
}

async function wrong_number() {
  assert.equal(await kiosk.title(), pages.contact.title.vi)
  const phone = await kiosk.awaited('field-phone')
  assert.ok((await phone.getText()).includes(pages.contact.fields[0].label.vi))
  await phone.sendKeys('12', Key.BACK_SPACE, '3')
  assert.ok(await WebElement.equals(await driver.switchTo().activeElement(), phone))
  assert.equal((await phone.getAttribute('value')).length, 2)
  await kiosk.put_keyboard_away()
  await kiosk.touch('next')

  const errors = await kiosk.awaited('errors')
  assert.equal(await errors.getAriaRole(), 'alert')
  assert.ok((await errors.getText()).length > 0)
  assert.equal(await kiosk.title(), pages.contact.title.vi)
  await keep('wrong')
  await phone.clear()
  assert.equal(await phone.getAttribute('value'), '')
  await phone.sendKeys(citizen.phone)
  await kiosk.put_keyboard_away()
  await assert.rejects(errors.getText(), error.StaleElementReferenceError)
  await assert.rejects(driver.findElement(By.id('errors')), error.NoSuchElementError)
  await kiosk.touch('next')
}

async function licence() {
  assert.equal(await kiosk.title(), pages.licence.title.vi)
  const filled = await kiosk.fill_in(answers)
  for (const field of pages.licence.fields.filter((one) => one.required !== false)) assert.ok(filled.includes(field.key), field.key)
  return filled
}

async function scan() {
  for (const [paper, picture] of [
    ['licence', 'licence_front.jpg'],
    ['licence', 'licence_back.jpg'],
    ['health_certificate', 'certificate.jpg'],
  ]) {
    await kiosk.awaited('step')
    lay(papers, glass, picture)
    await kiosk.touch(`scan-${paper}`)
    await kiosk.touch('keep')
  }
  assert.equal(await kiosk.step(), 'papers')
  await keep('papers')
  await kiosk.touch('next')
}

async function delivery() {
  assert.equal(await kiosk.step(), 'delivery')
  await kiosk.touch('delivery-post_office')
  await kiosk.touch('next')
}

// What it costs is told before anything is sent; going on without a way to pay is not possible.
async function fees() {
  assert.equal(await kiosk.step(), 'fees')
  await keep('fees')
  let asked = false
  await kiosk.each_part(async () => {
    if ((await driver.findElements(By.id('pay-later'))).length > 0) {
      await kiosk.touch('pay-later')
      asked = true
    }
  })
  assert.ok(asked)
  await kiosk.touch('next')
}

// Everything once more: each part, and a line for each answer.
async function review(filled) {
  assert.equal(await kiosk.step(), 'review')
  const parts = new Set(), lines = new Set()
  await kiosk.each_part(async () => {
    for (const part of await driver.findElements(By.css('[id^="part-"]'))) parts.add(await part.getAttribute('id'))
    for (const line of await driver.findElements(By.css('[id^="answer-"]'))) lines.add(await line.getAttribute('id'))
  })
  assert.deepEqual([...parts], [...procedure.pages.map((page) => `part-${page.key}`), 'part-papers', 'part-delivery', 'part-fees'])
  const answered = [...pages.person.fields.map((field) => field.key), 'phone', ...filled]
  assert.deepEqual([...lines].sort(), answered.map((key) => `answer-${key}`).sort())
  const box = await kiosk.awaited('declare')
  await box.click()
  assert.equal(await box.isSelected(), true)
  await keep('review')
  await kiosk.touch('send')
}

async function done() {
  await kiosk.awaited('finish')
  assert.equal(await kiosk.step(), 'done')
  const shown = await (await kiosk.awaited('code')).getText()
  writeFileSync(join(out, 'code.txt'), shown)
  await keep('done')
  await driver.get('kiosk://screen/welcome')
  assert.equal(await kiosk.step(), 'welcome')
  console.log(`filed as ${shown}`)
}

mkdirSync(out, { recursive: true })
const begin = await welcome()
await refusals()
await other_language()
await begin.click()
await find_procedure(begin)
await consent()
await identity()
await person()
await wrong_number()
const filled = await licence()
await scan()
await delivery()
await fees()
await review(filled)
await done()
await driver.quit()
