import type { TFunction } from 'i18next'
import type { Column } from '../ui/data-table.tsx'
import type { Entity, Entry } from './entry.ts'
import { standingOf } from './entry.ts'
import { StandingStatus } from './standing-status.tsx'
import { dayOrDash, ValidityBar, YearScale, type YearSpan } from './validity-bar.tsx'

type Words = TFunction<'committee'>

/** The columns of a list, with the bar of validity drawn for the viewed day. */
export function entryColumns(entity: Entity, t: Words, span: YearSpan, day: string): Column<Entry>[] {
  const lasting: Column<Entry>[] = [
    {
      key: 'validity',
      title: <YearScale {...span} />,
      width: 136,
      hideBelow: 620,
      cell: (entry) => <ValidityBar {...entry} span={span} day={day} standing={standingOf(entry, day)} />,
    },
    {
      key: 'from',
      title: t('columns.from'),
      width: 94,
      hideBelow: entity === 'indicator' ? 960 : 700,
      cell: (entry) => dayOrDash(entry.validFrom),
    },
    {
      key: 'to',
      title: t('columns.to'),
      width: 94,
      hideBelow: 540,
      cell: (entry) => dayOrDash(entry.validTo),
    },
    {
      key: 'standing',
      title: t('columns.standing'),
      width: 120,
      cell: (entry) => <StandingStatus entry={entry} day={day} />,
    },
  ]
  const name: Column<Entry> = {
    key: 'name',
    title: t(`columns.${entity}`),
    main: true,
    cell: (entry) => entry.name,
    tooltip: (entry) => entry.name,
  }
  if (entity === 'body') {
    const short = (entry: Entry) => (entry.entity === 'body' ? entry.short : entry.code)
    return [
      { key: 'short', title: t('columns.short'), width: 112, weight: 'strong', cell: short },
      name,
      ...lasting,
    ]
  }
  const code: Column<Entry> = {
    key: 'code',
    title: t('columns.code'),
    width: 72,
    weight: entity === 'indicator' ? 'strong' : 'quiet',
    cell: (entry) => entry.code,
  }
  if (entity === 'unit') return [code, { ...name, weight: 'strong' }, ...lasting]
  return [
    code,
    name,
    {
      key: 'measure',
      title: t('columns.measure'),
      width: 100,
      weight: 'second',
      hideBelow: 680,
      cell: (entry) => (entry.entity === 'indicator' ? entry.unit : ''),
    },
    {
      key: 'kind',
      title: t('columns.kind'),
      width: 84,
      weight: 'second',
      hideBelow: 1020,
      cell: (entry) => (entry.entity === 'indicator' ? t(`indicatorKind.${entry.kind}`) : ''),
    },
    ...lasting,
  ]
}

/** The group an entry stands in: block of bodies, kind of unit, content group. */
export function groupOf(entry: Entry): string {
  return entry.entity === 'indicator' ? entry.groupId : entry.kind
}
