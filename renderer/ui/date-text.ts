/** Days, times and instants as the office writes them, the same in both languages. */
export {
  formatDay,
  formatDayMonth,
  formatInstant,
  weekdayOf,
} from '../../shared/domain/day-text.ts'
