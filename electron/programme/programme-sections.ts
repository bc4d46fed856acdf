import { isOnlyATime } from '../../shared/domain/programme-time.ts'

/** A row that heads others. `isPart` where it holds only the rows numbered or marked as its own. */
export type SectionTitle = { title: string; code: string; isPart: boolean }

/** The sections a row stands in: one, and below it parts that hold only the rows numbered or marked as theirs. */
export class Sections {
  #section: string | null
  #parts: SectionTitle[] = []

  constructor(section: string | null) {
    this.#section = section
  }

  begin(title: SectionTitle): void {
    if (title.isPart) {
      this.at(title.code)
      this.#parts.push(title)
    } else {
      this.#section = title.title
      this.#parts = []
    }
  }

  /** Leaves the parts that a row of this number is none of: "5" is none of the part "4", "4.1" and "a" are. */
  at(order: string): void {
    if (!/^\d/.test(order)) return
    this.#parts = this.#parts.filter(({ code }) => order.startsWith(`${code}.`))
  }

  title(): string | null {
    return this.#parts.at(-1)?.title ?? this.#section
  }

  /** "QUÝ II" over some rows is their time. */
  time(): string | null {
    const titles = [...this.#parts.map(({ title }) => title), this.#section]
    return titles.find((title) => title !== null && isOnlyATime(title)) ?? null
  }
}
