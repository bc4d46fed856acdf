export const backupKinds = ['daily', 'manual', 'migration'] as const
export type BackupKind = (typeof backupKinds)[number]

export type BackupName = { file: string; madeAt: string; kind: BackupKind }

const pattern = /^hiepdong-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([a-z]+)\.db$/

/** The name of a backup made at an instant (ISO UTC): it sorts by time and says what it was made for. */
export function backupName(madeAt: string, kind: BackupKind): string {
  return `hiepdong-${madeAt.replace(/[-:.]/g, '')}-${kind}.db`
}

/** What a file name in the backup folder says; null when it is not a backup's, so never a path either. */
export function parseBackupName(file: string): BackupName | null {
  const match = pattern.exec(file)
  const kind = backupKinds.find((one) => one === match?.[8])
  if (!match || !kind) return null
  const [, year, month, day, hours, minutes, seconds, milliseconds] = match
  return { file, madeAt: `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`, kind }
}

const keptWhateverTheyAre = 10
const dailyFor = 30
const monthlyFor = 24

/**
 * Which backups can go at `now`: the ten newest stay; of the others the newest of each day for 30 days, and of each
 * month for two years.
 */
export function backupsToDelete(backups: BackupName[], now: string): BackupName[] {
  const newestFirst = backups.toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1))
  const keep = new Set(newestFirst.slice(0, keptWhateverTheyAre))
  const keepFirstOf = (part: (backup: BackupName) => string, since: string) => {
    const seen = new Set<string>()
    for (const backup of newestFirst) {
      if (backup.madeAt < since || seen.has(part(backup))) continue
      seen.add(part(backup))
      keep.add(backup)
    }
  }
  keepFirstOf((backup) => backup.madeAt.slice(0, 10), daysBefore(now, dailyFor))
  keepFirstOf((backup) => backup.madeAt.slice(0, 7), daysBefore(now, monthlyFor * 30.5))
  return newestFirst.filter((backup) => !keep.has(backup))
}

function daysBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString()
}
