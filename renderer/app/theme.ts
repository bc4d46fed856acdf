import type { ThemeConfig } from 'antd'

/** Colours of the light theme; the only place where a colour is written. */
export const light = {
  page: '#F2F4F6',
  surface: '#FFFFFF',
  subtle: '#F7F8FA',
  line: '#DDE1E7',
  lineStrong: '#BFC6D0',
  control: '#8A94A3',
  track: '#E6EAEF',
  thumb: '#FFFFFF',
  text: '#1A222D',
  text2: '#465162',
  text3: '#626D7E',
  primary: '#1C5390',
  primaryHover: '#2A66A8',
  primarySoft: '#E8EFF8',
  primaryText: '#1C5390',
  onPrimary: '#FFFFFF',
  ok: '#1E6B41',
  okSoft: '#E5F2EA',
  okBar: '#5B9A78',
  warn: '#855000',
  warnSoft: '#FBF0DA',
  warnBar: '#C08A22',
  bad: '#B3261E',
  badSoft: '#FBE9E7',
  badBar: '#C8473F',
  info: '#2F5F8F',
  infoSoft: '#E7EFF7',
  infoBar: '#6A96C6',
  unknown: '#6B4A9E',
  unknownSoft: '#EFE9F7',
  unknownBar: '#8F70C0',
  idleBar: '#D5DAE1',
  hatch: '#E3E7EC',
  shadow: '0 4px 16px rgba(20, 30, 45, .14)',
}

export type Tokens = typeof light

/** Colours of the dark theme. */
export const dark: Tokens = {
  page: '#12161B',
  surface: '#1A1F26',
  subtle: '#20262E',
  line: '#323A45',
  lineStrong: '#4A5563',
  control: '#6E7B8C',
  track: '#20262E',
  thumb: '#37414E',
  text: '#E6EAF0',
  text2: '#B4BECB',
  text3: '#94A0B0',
  primary: '#356FB0',
  primaryHover: '#5A93D0',
  primarySoft: '#1E3048',
  primaryText: '#8FBCEB',
  onPrimary: '#FFFFFF',
  ok: '#7CC79B',
  okSoft: '#1B3226',
  okBar: '#4F9670',
  warn: '#E3B45C',
  warnSoft: '#382C14',
  warnBar: '#B98A35',
  bad: '#F29088',
  badSoft: '#40201E',
  badBar: '#CF5A52',
  info: '#93BCE4',
  infoSoft: '#1F2F42',
  infoBar: '#4E7CA9',
  unknown: '#BBA4E4',
  unknownSoft: '#2D2541',
  unknownBar: '#8A6CBB',
  idleBar: '#39424E',
  hatch: '#2A313A',
  shadow: '0 6px 20px rgba(0, 0, 0, .5)',
}

export const textSizes = { medium: 1, large: 1.125, larger: 1.25 } as const
export type TextSize = keyof typeof textSizes

const kebab = (name: string) => name.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`)

/** CSS variables of a theme: `lineStrong` is `--line-strong`, `text2` is `--text-2`. */
export function cssVariables(tokens: Tokens): Record<string, string> {
  return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--${kebab(name)}`, value]))
}

/** The same tokens for antd. `scale` is the factor of the text size setting. */
export function antTheme(
  tokens: Tokens,
  scale: number,
  algorithm: NonNullable<ThemeConfig['algorithm']>,
): ThemeConfig {
  const px = (size: number) => Math.round(size * scale)
  return {
    algorithm,
    cssVar: { key: 'hd' },
    token: {
      fontFamily: "'Inter Variable', 'Segoe UI', sans-serif",
      fontSize: px(14),
      fontSizeSM: px(13),
      fontSizeLG: px(16),
      fontWeightStrong: 600,
      colorPrimary: tokens.primary,
      colorInfo: tokens.info,
      colorSuccess: tokens.ok,
      colorWarning: tokens.warn,
      colorError: tokens.bad,
      colorInfoBg: tokens.infoSoft,
      colorInfoBorder: tokens.infoBar,
      colorSuccessBg: tokens.okSoft,
      colorSuccessBorder: tokens.okBar,
      colorWarningBg: tokens.warnSoft,
      colorWarningBorder: tokens.warnBar,
      colorErrorBg: tokens.badSoft,
      colorErrorBorder: tokens.badBar,
      colorLink: tokens.primaryText,
      colorText: tokens.text,
      colorTextSecondary: tokens.text2,
      colorTextTertiary: tokens.text3,
      colorTextDescription: tokens.text3,
      colorTextPlaceholder: tokens.text3,
      colorBgLayout: tokens.page,
      colorBgContainer: tokens.surface,
      colorBgElevated: tokens.surface,
      colorBorder: tokens.control,
      colorBorderSecondary: tokens.line,
      controlItemBgActive: tokens.primarySoft,
      controlItemBgActiveHover: tokens.primarySoft,
      controlItemBgHover: tokens.subtle,
      borderRadius: 4,
      borderRadiusLG: 4,
      borderRadiusSM: 3,
      controlHeight: px(32),
      controlHeightSM: px(26),
      wireframe: false,
      motion: false,
      boxShadowSecondary: tokens.shadow,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500, paddingInlineSM: 8 },
      Segmented: {
        itemSelectedBg: tokens.thumb,
        trackBg: tokens.track,
        itemColor: tokens.text2,
        itemSelectedColor: tokens.text,
      },
      Tabs: {
        horizontalItemPadding: '8px 0',
        horizontalItemGutter: 20,
        titleFontSize: px(14),
        itemSelectedColor: tokens.primaryText,
        inkBarColor: tokens.primaryText,
      },
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px', labelColor: tokens.text2 },
      Select: { optionHeight: px(30) },
      Alert: { defaultPadding: '7px 12px', withDescriptionPadding: '10px 14px' },
    },
  }
}
