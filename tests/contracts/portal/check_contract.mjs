// check_contract.mjs OPENAPI WRITTEN_FOLDER RECORD...: is openapi.yaml itself valid, does every recorded exchange follow it, and do schema
// and portal agree on everything that was written down (WRITTEN_FOLDER/SCHEMA/good-*.json, bad-*.json)? Ends with 1 and says each
// difference.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020.js';
import { parse } from 'yaml';

const [contractFile, writtenFolder, ...recordFiles] = process.argv.slice(2);
const complaints = [];
const complain = (where, what) => complaints.push(`${where}: ${what}`);

const contract = parse(readFileSync(contractFile, 'utf8'));
const verdict = await new Validator().validate(structuredClone(contract));
if (!verdict.valid) complain(contractFile, JSON.stringify(verdict.errors));

// OpenAPI 3.1 schemas are JSON Schema 2020-12; the whole contract is one document for $ref.
const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema(contract, 'contract');
const compiled = new Map();
function check(pointer, value) {
  if (!compiled.has(pointer)) compiled.set(pointer, ajv.compile({ $ref: `contract#${pointer}` }));
  const validate = compiled.get(pointer);
  return validate(value) ? null : ajv.errorsText(validate.errors);
}

const escape = (key) => key.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
const at = (pointer) =>
  pointer.split('/').slice(1).reduce((node, key) => node?.[decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~')], contract);
function follow(pointer) {
  const node = at(pointer);
  return node?.$ref ? follow(node.$ref.slice(1)) : pointer;
}

const templates = Object.keys(contract.paths).map((path) => ({
  path,
  matches: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]*')}$`),
}));

function checkResponse(where, pointer, exchange) {
  const response = at(pointer);
  for (const [name, header] of Object.entries(response.headers ?? {})) {
    const place = follow(`${pointer}/headers/${escape(name)}`);
    const value = exchange.response_headers[name.toLowerCase()];
    if (value === undefined) {
      if (at(place).required) complain(where, `header ${name} is missing`);
      continue;
    }
    const trouble = check(`${place}/schema`, value);
    if (trouble) complain(where, `header ${name}: ${trouble} (${header.$ref ?? 'inline'})`);
  }
  const type = (exchange.response_headers['content-type'] ?? '').split(';')[0];
  if (!response.content) return exchange.response_body === '' || complain(where, 'has a body');
  if (response.content[type] && !response.content[type].schema) return undefined; // bytes; what is in them was written down
  if (!response.content[type]) return complain(where, `content type "${type}" is not in the contract`);
  let body;
  try {
    body = JSON.parse(exchange.response_body);
  } catch {
    return complain(where, 'body is not JSON');
  }
  const trouble = check(`${pointer}/content/${escape(type)}/schema`, body);
  if (trouble) complain(where, trouble);
  if (type === 'application/problem+json' && body.status !== exchange.status) complain(where, 'problem.status is another status');
}

// Where a parameter stands, if the operation or its path has it.
function parameter(path, method, name) {
  for (const place of [`/paths/${escape(path)}/${method}/parameters`, `/paths/${escape(path)}/parameters`]) {
    const index = (at(place) ?? []).findIndex((one, i) => at(follow(`${place}/${i}`)).name === name);
    if (index >= 0) return follow(`${place}/${index}`);
  }
  return null;
}

const seen = new Set();
let exchanges = 0;
for (const file of recordFiles) {
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const exchange = JSON.parse(line);
    if (exchange.fault) continue; // an answer that is wrong on order
    exchanges += 1;
    const where = `${exchange.method} ${exchange.path} -> ${exchange.status}`;
    const template = templates.find(({ matches }) => matches.test(exchange.path));
    const operation = template && contract.paths[template.path][exchange.method.toLowerCase()];
    if (!operation) {
      complain(where, 'no such operation');
      continue;
    }
    const response = `/paths/${escape(template.path)}/${exchange.method.toLowerCase()}/responses/${exchange.status}`;
    if (!at(response)) complain(where, 'no such status');
    else checkResponse(where, follow(response), exchange);
    seen.add(`${exchange.method} ${template.path} ${exchange.status}`);
    // What was accepted must have been asked for by the contract.
    if (operation.requestBody && exchange.status < 300) {
      for (const name of ['Content-Digest', 'Idempotency-Key']) {
        const place = parameter(template.path, exchange.method.toLowerCase(), name);
        const trouble = place && check(`${place}/schema`, exchange.request_headers[name.toLowerCase()]);
        if (trouble) complain(where, `${name}: ${trouble}`);
      }
      const type = exchange.request_headers['content-type'].split(';')[0];
      if (!operation.requestBody.content[type]) complain(where, 'request content type');
    }
  }
}

// A contract test that saw nothing proves nothing.
const musts = {
  'PUT /api/v1/dossiers/{id}': [201, 200, 400, 403, 409, 413, 415, 422, 503],
  'GET /api/v1/dossiers/{id}': [200, 400, 403, 404],
  'GET /api/v1/health': [200],
  'GET /api/v1/catalogue': [200, 304, 403],
  'GET /api/v1/places': [200, 304, 404],
  'GET /api/v1/dossiers/{id}/payment': [200, 400, 403, 404],
  'PUT /api/v1/dossiers/{id}/supplements/{supplement_id}': [201, 200, 400, 403, 404, 409, 415, 422],
  'POST /api/v1/look-up': [200, 400, 403, 404, 429, 501],
  'POST /api/v1/dossiers/{id}/call-back': [201, 200, 400, 403, 404, 409],
  'POST /api/v1/dossiers/{id}/complaint': [201, 200, 400, 404, 409],
  'POST /api/v1/ratings': [201, 200, 400, 403, 409],
};
for (const [operation, statuses] of Object.entries(musts)) {
  for (const status of statuses) {
    if (!seen.has(`${operation} ${status}`)) complain('records', `never saw ${operation} ${status}`);
  }
}

// good-*.json was accepted by the portal or made by it, bad-*.json refused: the schema must say the same.
let written = 0;
for (const schema of readdirSync(writtenFolder).sort()) {
  for (const name of readdirSync(join(writtenFolder, schema)).sort()) {
    written += 1;
    const trouble = check(`/components/schemas/${schema}`, JSON.parse(readFileSync(join(writtenFolder, schema, name), 'utf8')));
    if (name.startsWith('good-') && trouble) complain(`${schema}/${name}`, `the portal took it, the schema does not: ${trouble}`);
    if (name.startsWith('bad-') && !trouble) complain(`${schema}/${name}`, 'the portal refused it, the schema does not');
  }
}
if (written < 60) complain('written down', `only ${written}`);

for (const complaint of complaints) console.error(complaint);
console.log(`${exchanges} exchanges of ${seen.size} kinds, ${written} texts, ${complaints.length} complaints`);
process.exit(complaints.length === 0 ? 0 : 1);
