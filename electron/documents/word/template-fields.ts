import type * as z from 'zod'
import type { wordKind } from '../../../shared/contract/issued-documents.ts'

export type WordKind = z.output<typeof wordKind>

/** Names a template may use: `text`, or what stands for each element of a list. */
export type FieldTree = { [name: string]: 'text' | FieldTree }

const line = { dong: 'text' } as const

const common: FieldTree = {
  ban_chi_dao: 'text',
  cap_tren: line,
  co_quan: line,
  so_ky_hieu: 'text',
  dia_danh_ngay: 'text',
  trich_yeu: line,
  noi_nhan: line,
}
/** Who signs for the committee; minutes have signers of their own. */
const signed: FieldTree = { ...common, quyen_han: 'text', chuc_vu: 'text', nguoi_ky: 'text' }

/** The fields of each kind of paper, as docs/word-documents.md explains them to the office. */
export const fieldsOf: Record<WordKind, FieldTree> = {
  minutes: {
    ...common,
    ngay: 'text',
    gio_bat_dau: 'text',
    gio_ket_thuc: 'text',
    dia_diem: 'text',
    noi_dung: 'text',
    chu_tri: 'text',
    thu_ky: 'text',
    tai_lieu: line,
    thong_tin_khac: line,
    co_mat: 'text',
    vang_mat: 'text',
    moi_du: 'text',
    khach_moi: line,
    bao_chi: line,
    dien_bien: {
      stt: 'text',
      ten_muc: 'text',
      trinh_bay: 'text',
      y_kien: { nguoi: 'text', loi: 'text' },
      ket_luan: { thu_tu: 'text', loi: 'text' },
    },
    nguoi_ghi: 'text',
    nguoi_chu_tri: 'text',
  },
  conclusionNotice: {
    ...signed,
    buoi: 'text',
    ngay: 'text',
    dia_diem: 'text',
    chu_tri: 'text',
    hoi_nghi: 'text',
    du_va_chi_dao: 'text',
    tham_du: 'text',
    nguoi_ket_luan: 'text',
    co_danh_gia: { muc_danh_gia: 'text', danh_gia: line },
    co_trong_tam: { muc_trong_tam: 'text', trong_tam: { stt: 'text', ...line } },
    co_cu_the: {
      muc_cu_the: 'text',
      cu_the: {
        stt: 'text',
        co_quan: 'text',
        viec: { noi_dung: 'text', thoi_han: 'text', het: 'text' },
      },
    },
    so_va_ngay: 'text',
    nhom: {
      so: 'text',
      ten: 'text',
      viec: {
        stt: 'text',
        noi_dung: 'text',
        san_pham: 'text',
        chu_tri: 'text',
        phoi_hop: 'text',
        thoi_han: 'text',
      },
    },
    chu_giai: line,
  },
  invitation: {
    ...signed,
    kinh_gui: 'text',
    hoi_nghi: 'text',
    chu_tri: 'text',
    du_va_chi_dao: line,
    thanh_phan: 'text',
    thoi_gian: 'text',
    dia_diem: 'text',
    muc_thanh_phan: 'text',
    muc_thoi_gian: 'text',
    muc_dia_diem: 'text',
    tra_loi: line,
  },
  taskSheet: {
    ...signed,
    kinh_gui: 'text',
    can_cu: 'text',
    co_quan_nhan: 'text',
    nhom: {
      ten: 'text',
      so_luong: 'text',
      viec: {
        stt: 'text',
        noi_dung: 'text',
        nguon: 'text',
        san_pham: 'text',
        cung_thuc_hien: 'text',
        thoi_han: 'text',
      },
    },
    chu_giai: line,
    han_xac_nhan: 'text',
    nam: 'text',
  },
  reminderLetter: {
    ...signed,
    kinh_gui: 'text',
    can_cu: 'text',
    ngay_tinh: 'text',
    co_quan_nhan: 'text',
    tom_tat: 'text',
    nhac_lai: 'text',
    nhom: {
      ten: 'text',
      so_luong: 'text',
      viec: {
        stt: 'text',
        noi_dung: 'text',
        nguon: 'text',
        san_pham: 'text',
        thoi_han: 'text',
        qua_han: 'text',
      },
    },
    han_tra_loi: 'text',
    cau_ket: 'text',
  },
}
