// Calls Kong's client as standard input says, a JSON object per line, and answers with a line each: what a browser would see.
const { createInterface } = require('node:readline')
const axios = require('axios')
const sdk = require('@kong/sdk-portal-js')

const [base, portal] = process.argv.slice(2)
const http = axios.create({ headers: { accept: 'application/json', 'X-Portal-ID': portal }, maxRedirects: 0 })

/** Cookies by name; each is sent below its path only, as a browser does. */
const cookies = new Map()

http.interceptors.request.use((request) => {
  const path = new URL(request.url).pathname
  const sent = [...cookies.values()].filter((cookie) => path.startsWith(cookie.path)).map((cookie) => cookie.pair)
  if (sent.length > 0) {
    request.headers.set('Cookie', sent.join('; '))
  }
  return request
})

function keep(cookie) {
  const [pair, ...attributes] = cookie.split(/;\s*/)
  const path = attributes.find((attribute) => /^path=/i.test(attribute)) ?? 'path=/'
  cookies.set(pair.split('=', 1)[0], { pair, path: path.substring('path='.length) })
}

function seen(response) {
  const set = response.headers['set-cookie'] ?? []
  set.forEach(keep)
  return {
    method: response.config.method.toUpperCase(),
    path: new URL(response.config.url).pathname,
    status: response.status,
    content_type: response.headers['content-type'] ?? '',
    location: response.headers.location ?? '',
    cookies: set,
    body: response.data === '' ? null : response.data,
  }
}

async function call({ api, operation, parameters, accept }) {
  const client = new sdk[api](new sdk.Configuration({ basePath: '' }), base, http)
  const options = accept ? { headers: { accept } } : {}
  const takesParameters = client[operation].length === 2
  try {
    return seen(await (takesParameters ? client[operation](parameters, options) : client[operation](options)))
  } catch (error) {
    return error.response ? seen(error.response) : { failed: error.message }
  }
}

async function main() {
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(JSON.stringify(await call(JSON.parse(line))) + '\n')
  }
}

main()
