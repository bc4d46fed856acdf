// Serves the files of a folder on 127.0.0.1: the least a host of a page must do.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
const folder = process.argv[2]
const server = createServer(async (request, response) => {
  const name = request.url === '/' ? '/index.html' : request.url
  try {
    const bytes = await readFile(join(folder, name))
    response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' }).end(bytes)
  } catch {
    response.writeHead(404).end()
  }
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`))
