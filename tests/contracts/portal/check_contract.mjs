// check_contract.mjs OPENAPI MANIFESTS_FOLDER RECORD...: is openapi.yaml itself valid, does every recorded exchange follow it, and do
// schema and portal agree on every manifest that was sent? Ends with 1 and says each difference.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020.js';
import { parse } from 'yaml';

const [contractFile, manifestFolder, ...recordFiles] = process.argv.slice(2);
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
  if (!response.content?.[type]) return complain(where, `content type "${type}" is not in the contract`);
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
    seen.add(`${exchange.method} ${exchange.status}`);
    // What was accepted must have been asked for by the contract.
    if (exchange.method === 'PUT' && exchange.status < 300) {
      const digest = operation.parameters.findIndex(({ name }) => name === 'Content-Digest');
      const place = `/paths/${escape(template.path)}/put/parameters/${digest}/schema`;
      const trouble = check(place, exchange.request_headers['content-digest']);
      if (trouble) complain(where, `Content-Digest: ${trouble}`);
      if (!operation.requestBody.content[exchange.request_headers['content-type']]) complain(where, 'request content type');
    }
  }
}

// A contract test that saw nothing proves nothing.
for (const must of ['PUT 201', 'PUT 200', 'PUT 400', 'PUT 403', 'PUT 409', 'PUT 413', 'PUT 415', 'PUT 422', 'PUT 503', 'GET 200', 'GET 404']) {
  if (!seen.has(must)) complain('records', `never saw ${must}`);
}

// good-*.json was accepted by the portal, bad-*.json refused: the schema must say the same.
const manifests = readdirSync(manifestFolder).sort();
for (const name of manifests) {
  const trouble = check('/components/schemas/Manifest', JSON.parse(readFileSync(join(manifestFolder, name), 'utf8')));
  if (name.startsWith('good-') && trouble) complain(name, `the portal took it, the schema does not: ${trouble}`);
  if (name.startsWith('bad-') && !trouble) complain(name, 'the portal refused it, the schema does not');
}
if (manifests.length < 10) complain('manifests', `only ${manifests.length}`);

for (const complaint of complaints) console.error(complaint);
console.log(`${exchanges} exchanges, ${manifests.length} manifests, ${complaints.length} complaints; seen: ${[...seen].sort().join(', ')}`);
process.exit(complaints.length === 0 ? 0 : 1);
