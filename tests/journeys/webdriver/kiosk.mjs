// A person at the kiosk, in the words of selenium-webdriver: goes by ids and labels alone, never by places on the screen.
import { copyFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { Builder, By } from 'selenium-webdriver'

const patience = 60_000 // ms; for a machine that is busy with other tests, not for the kiosk

export class Kiosk {
  static async meet(url) {
    return new Kiosk(await new Builder().usingServer(url).withCapabilities({ browserName: 'kiosk' }).build())
  }

  constructor(driver) {
    this.driver = driver
  }

  // What is there now, or null.
  async seen(id) {
    const [element] = await this.driver.findElements(By.id(id))
    return element ?? null
  }

  // Waits for it: the kiosk itself watches, no clock of ours.
  async awaited(id) {
    await this.driver.manage().setTimeouts({ implicit: patience })
    try {
      return await this.driver.findElement(By.id(id))
    } finally {
      await this.driver.manage().setTimeouts({ implicit: 0 })
    }
  }

  async touch(id) {
    await (await this.awaited(id)).click()
  }

  step() {
    return this.driver.getTitle()
  }

  async title() {
    return (await this.awaited('title')).getText()
  }

  // Leaves a field's keyboard, field after field, until none is open.
  async put_keyboard_away() {
    for (let done = await this.seen('key-done'); done; done = await this.seen('key-done')) await done.click()
  }

  // The next field in sight that has an answer, no value, and was not answered before.
  async next_field(answers) {
    for (const field of await this.driver.findElements(By.css('[role="field"][id^="field-"]'))) {
      const key = (await field.getAttribute('id')).slice('field-'.length)
      if (answers[key] && (await field.getAttribute('value')) === '') return { field, key }
    }
    return null
  }

  async answer({ field, key }, answers) {
    await field.click()
    const choice = await this.seen(`choice-${key}-${answers[key]}`)
    if (choice) return choice.click()
    await field.sendKeys(answers[key])
    await this.put_keyboard_away()
  }

  // Fills in what is empty, part after part of the page, and goes on. Returns the keys of the fields that it filled in.
  async fill_in(answers) {
    const filled = []
    for (;;) {
      const next = await this.next_field(answers)
      if (next) {
        filled.push(next.key)
        await this.answer(next, answers)
      } else if (await this.seen('more')) {
        await this.touch('more')
      } else {
        await this.touch('next')
        return filled
      }
    }
  }

  // Each part of a page that is too long for the screen, the last one too.
  async each_part(look) {
    for (;;) {
      await look()
      const more = await this.seen('more')
      if (!more) return
      await more.click()
    }
  }
}

// The glass is one file; a paper is laid on it as a whole.
export function lay(papers, glass, picture) {
  copyFileSync(join(papers, picture), `${glass}.new`)
  renameSync(`${glass}.new`, glass)
}
