import { fold } from '../../shared/domain/vietnamese-text.ts'
import { type UnitIndex, unitNamedBy } from './unit-names.ts'

const ward =
  /^(?:ubnd |dang uy |ban chi dao )?(?:phuong|xa|thi tran|dac khu|p|x|tt|khu pho|kp|ap|to dan pho|cum)\s*(?:so\s*)?\S/
const body =
  /^(?:ban chqs|ban chi huy quan su|bchqs|cong an|ubmttq|mttq|mat tran|uy ban mttq|lien doan lao dong|ldld|hoi (?:lhpn|lien hiep phu nu|phu nu|nong dan|nd|cuu chien binh|ccb|chu thap do|ctd)|hlhpn|hnd|hccb|quan doan|huyen doan|thanh doan|doan thanh nien|dtn|quan su|bien phong|don bien phong|phu nu|nong dan|cuu chien binh|doan tn|bo doi bien phong|ban dan van)\b/

/** Whether a text names a place or body that reports to the unit: a ward, a quarter, an organisation; or a unit itself. */
export function isPartOfUnit(units: UnitIndex, text: string): boolean {
  const folded = fold(text)
  return (
    folded.length > 0 &&
    folded.length < 70 &&
    (ward.test(folded) || body.test(folded) || unitNamedBy(units, text) !== null)
  )
}

export function isWard(text: string): boolean {
  return ward.test(fold(text))
}
