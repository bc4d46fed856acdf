/** The shape an English namespace must have: every Vietnamese key, and `_one` beside `_other` where a count needs it. */
export type Twin<Words> = {
  [Key in keyof Words]: Words[Key] extends string ? string : Twin<Words[Key]>
} & {
  [Key in keyof Words as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string
}
