/** better-sqlite3 is built on Node-API 10 and crashes without a word below it. */
const neededNodeApi = 10

/** One sentence when this runtime cannot open the database, else null. */
export function runtimeProblem(): string | null {
  const found = Number(process.versions.napi ?? 0)
  if (found >= neededNodeApi || process.env.HIEPDONG_SQLITE_BINDING) return null
  return `Hiệp Đồng cần Node 22.14 trở lên; máy đang chạy ${process.version}. Chạy lại bằng "npm start", chương trình tự có bản phù hợp.`
}
