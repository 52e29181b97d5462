// pages.mjs STAFF_PORT PUBLIC_PORT WORK PICTURES KIOSK API_PORT: an officer leads two dossiers through every state; after each step the
// citizen looks. Then a kiosk calls the branch.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { By } from 'selenium-webdriver'
import { Page } from './page.mjs'

const [staff_port, public_port, work, pictures, kiosk, api_port] = process.argv.slice(2)
const staff = `https://localhost:${staff_port}`
const kept = (name) => readFileSync(join(work, name), 'utf8').trim()
const page = await Page.open(pictures)
const { driver } = page

async function fill(form, fields) {
  for (const [name, value] of Object.entries(fields)) {
    const field = await driver.findElement(By.css(`#${form} [name="${name}"]`))
    if ((await field.getTagName()) === 'select') await field.findElement(By.css(`option[value="${value}"]`)).click()
    else await driver.executeScript('arguments[0].value = arguments[1]', field, value) // dates are typed otherwise in each language
  }
}

// Opens the order's form if it is closed, fills it in and sends it.
async function send(name, order, fields = {}) {
  await driver.get(`${staff}/staff/d/${kept(`${name}.id`)}`)
  const form = await driver.findElement(By.id(order))
  const details = await form.findElement(By.xpath('..'))
  if (!(await details.getAttribute('open'))) await details.findElement(By.css('summary')).click()
  await fill(order, fields)
  await page.press(await form.findElement(By.css('button')))
}

async function ordered(name, order, fields) {
  await send(name, order, fields)
  await page.says('Đã ghi nhận.')
}

const track = (name, language) => driver.get(`https://localhost:${public_port}/T/${kept(`${name}.ticket`)}?lang=${language}`)

// The citizen's page says these words; no page says who the citizen is.
async function citizen_sees(name, picture, vietnamese, english) {
  for (const [language, texts] of [['vi', vietnamese], ['en', english]]) {
    await track(name, language)
    await page.says(...texts)
    for (const personal of ['Nguyễn', '099090000001', '0990000001', 'Thôn Một']) assert.ok(!(await page.text()).includes(personal), personal)
    await page.judge(`${picture}-${language}`, { pictures: language === 'vi' })
  }
}

// So many working days from today on, as a kiosk would say it: 30/11/2026.
function due_day(days) {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10) // in Vietnam
  const said = execFileSync(kiosk, ['deadline', '--from', today, '--working-days', `${days}`, '--json'], { encoding: 'utf8' })
  return JSON.parse(said).due.split('-').reverse().join('/')
}

async function officer_logs_in() {
  await driver.get(`${staff}/`)
  await page.judge('staff-login')
  await driver.findElement(By.id('password')).sendKeys('sai')
  await page.press(await driver.findElement(By.css('main button')))
  await page.says('Mật khẩu không đúng')
  await page.judge('staff-wrong-password')
  await driver.findElement(By.id('password')).sendKeys('mat khau thu')
  await page.press(await driver.findElement(By.css('main button')))
  await page.says('Hồ sơ ngày', 'Mới đăng ký')
  assert.equal((await driver.findElements(By.css('.rows li'))).length, 2)
  await page.judge('staff-list')
  await page.judge_keyboard()
}

async function officer_opens() {
  await page.press(await driver.findElement(By.css(`a[href="/staff/d/${kept('first.id')}"]`)))
  await page.says('Nguyễn Văn <b>Mẫu</b>', '099090000001', 'papers/licence-1.pdf', 'Họ và tên', '140.000 đồng',
    'Nơi ở · Mã tỉnh', 'Giấy tờ: 0 đồng; Kết quả: 25.000 đồng')
  await page.judge('staff-new')
  await page.judge_keyboard()
  assert.equal((await driver.findElements(By.css('.files a'))).length, 2)
}

// Without our cookie or without our token nothing is ordered.
async function strangers_order_nothing() {
  const url = `${staff}/staff/d/${kept('first.id')}/start`
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0' // the test's own authority, on the loopback
  const stranger = await fetch(url, { method: 'POST', headers: { Origin: staff }, body: new URLSearchParams({ token: '' }) })
  assert.equal(stranger.status, 403)
  const cookie = await driver.manage().getCookie('__Host-staff')
  assert.ok(cookie.httpOnly && cookie.secure && cookie.sameSite === 'Strict')
  const headers = { Cookie: `__Host-staff=${cookie.value}` }
  for (const forged of [{ Origin: staff }, { Origin: 'https://example.org' }]) {
    const answer = await fetch(url, { method: 'POST', headers: { ...headers, ...forged }, body: new URLSearchParams({ token: 'guessed' }) })
    assert.equal(answer.status, 403)
  }
}

async function first_dossier() {
  await citizen_sees('first', 'sent', ['Đã gửi, chờ tiếp nhận', '140.000 đồng', 'thì mới là đã nộp', 'Bưu tá mang kết quả', '25.000 đồng'],
    ['Sent, waiting to be accepted', '140,000 dong', 'The system received the dossier'])
  await page.judge_keyboard()
  await ordered('first', 'money')
  await citizen_sees('first', 'paid', ['Đã nộp', 'Số biên lai', 'BL20'], ['Paid', 'Receipt'])
  const due_before = due_day(5)
  await ordered('first', 'accept', { officer: 'Trần Thị Cán Bộ', days: '5' })
  const text = await page.text()
  assert.ok(text.includes(due_before) || text.includes(due_day(5)), `the agency promises another day than the kiosk, ${due_before}`)
  await citizen_sees('first', 'accepted', ['Đang xử lý', 'Hẹn trả kết quả', 'Cơ quan tiếp nhận hồ sơ'], ['Result by', 'The agency accepted it'])
  await ordered('first', 'start')
  await send('first', 'ask', { deadline: '2027-01-15' })
  await page.says('Chưa ghi được')
  await page.judge('staff-mistake')
  await ordered('first', 'ask', { 'reason.licence': 'Ảnh mặt sau bị mờ, không đọc được số', other: 'Giấy xác nhận cư trú',
    other_reason: 'Địa chỉ trên giấy phép đã cũ', deadline: '2027-01-15' })
  await page.judge('staff-asked')
  await citizen_sees('first', 'supplement', ['Cần bổ sung giấy tờ', 'Ảnh mặt sau bị mờ', 'Giấy xác nhận cư trú', '15/01/2027', 'tạm dừng'],
    ['What is missing', '15/01/2027', 'stands still'])
}

async function second_dossier() {
  await ordered('second', 'accept', { officer: 'Trần Thị Cán Bộ', days: '0' })
  await citizen_sees('second', 'overdue', ['Quá hẹn', '1900 0099', 'phản ánh'], ['Overdue', '1900 0099'])
  await ordered('second', 'apologise', { days: '3', reason: 'Phải xác minh thêm với nơi cấp' })
  await citizen_sees('second', 'apology', ['Cơ quan xin lỗi', 'Phải xác minh thêm'], ['The agency apologises'])
  await ordered('second', 'demand', { amount: '250.000' })
  await citizen_sees('second', 'demand', ['Cần nộp tiền', '250.000 đồng'], ['Payment due', '250,000 dong'])
  await ordered('second', 'withdraw_order')
  await ordered('second', 'finish', { place: 'Quầy số 3, Trung tâm Phục vụ hành chính công', until: '2027-03-31' })
  await page.judge('staff-ready')
  await citizen_sees('second', 'ready', ['Đã có kết quả', 'Quầy số 3', '31/03/2027'], ['The result is ready', 'Kept until'])
  await ordered('second', 'hand_over')
  await citizen_sees('second', 'done', ['Đã nhận kết quả', 'Đã trả kết quả'], ['Result handed over'])
  await driver.get(`${staff}/staff/d/${kept('second.id')}`)
  await page.says('Không còn việc phải làm')
}

async function postman_and_end() {
  await ordered('first', 'parcel', { state: 'in_transit', place: 'Bưu cục Mẫu' })
  await citizen_sees('first', 'parcel', ['Đang trên đường', 'Bưu cục Mẫu'], ['On its way'])
  await ordered('first', 'stop', { reason: 'Quá hạn bổ sung giấy tờ' })
  await citizen_sees('first', 'stopped', ['Không được giải quyết', 'Quá hạn bổ sung'], ['Not granted', 'Reason'])
}

// A kiosk's word on its call, by a program that is not ours; what the portal answers.
function kiosk_tells(method, body, query = '') {
  const url = `https://localhost:${api_port}/api/v1/calls/0197a1b2-c3d4-7e5f-8a6b-00000000ca11${query}`
  const pki = join(work, 'pki')
  const identity = ['--cacert', `${pki}/ca.pem`, '--cert', `${pki}/kiosk.pem`, '--key', `${pki}/kiosk.key`]
  const sent = body ? ['-H', 'Content-Type: application/json', '--data', JSON.stringify(body)] : []
  const answer = execFileSync('curl', ['--silent', '--show-error', '--noproxy', '*', ...identity, '-X', method, ...sent, url], { encoding: 'utf8' })
  return JSON.parse(answer)
}

const moment = (ago) => new Date(Date.now() - ago + 7 * 3_600_000).toISOString().replace('Z', '+07:00')

async function branch_answers_a_call() {
  await driver.get(`${staff}/staff/calls`)
  await page.says('Không có máy nào đang gọi.')
  await page.judge('calls-none')
  await driver.executeScript('window.same = true') // gone if the page is loaded anew
  const call = { kiosk: 'kiosk-0001', place: 'papers', since: moment(150_000), state: 'waiting' }
  assert.equal(kiosk_tells('PUT', call).state, 'waiting')
  await page.says('kiosk-0001', 'Quét giấy tờ', 'Chưa ai nhận', '2 phút')
  assert.ok(await driver.executeScript('return window.same'), 'the page shows a new call without being loaded anew')
  await page.judge('calls-waiting')
  await page.judge_keyboard()
  const before = await driver.findElement(By.css('time')).getText()
  await driver.wait(async () => (await driver.findElement(By.css('time')).getText()) !== before, 10_000, 'the time goes on')
  const button = (words) => driver.findElement(By.xpath(`//button[.="${words}"]`))
  await page.press(await button('Tôi nhận'))
  await page.says('Đã nhận')
  assert.equal(kiosk_tells('GET', null, '?wait=5&after=waiting').state, 'acknowledged')
  await page.press(await button('Tôi đang đến'))
  await page.says('Đang đến')
  await page.judge('calls-coming')
  await driver.executeScript('window.same = true')
  assert.equal(kiosk_tells('PUT', { ...call, state: 'here' }).state, 'here')
  await page.says('Đang hỗ trợ')
  assert.ok(await driver.executeScript('return window.same'))
  await page.press(await button('Xong'))
  await page.says('Không có máy nào đang gọi.')
  assert.equal(kiosk_tells('GET', null, '?wait=0&after=here').state, 'done')
  assert.equal(kiosk_tells('PUT', { ...call, state: 'somewhere' }).reason, 'malformed')
}

async function pages_without_a_key() {
  await driver.get(`https://localhost:${public_port}/`)
  await page.judge('general')
  await driver.get(`https://localhost:${public_port}/T/111111111.${'Z'.repeat(26)}`)
  await page.says('quét mã QR trên phiếu')
}

try {
  await officer_logs_in()
  await officer_opens()
  await strangers_order_nothing()
  await first_dossier()
  await second_dossier()
  await postman_and_end()
  await branch_answers_a_call()
  await pages_without_a_key()
} finally {
  await driver.quit()
}
