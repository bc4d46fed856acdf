/**
 * Where the entry of a worker is: electron/workers/ in the source, beside the bundle's own files in the bundle.
 * `name` is the file's name without its ending.
 */
export function workerFile(name: string): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL(`./workers/${name}.ts`, import.meta.url)
    : new URL(`./${name}.js`, import.meta.url)
}
