/** Roles in a steering committee as decisions name them; any other may be typed. Official titles, not translated. */
export const committeeRoles = [
  'Trưởng Ban',
  'Phó Trưởng Ban Thường trực',
  'Phó Trưởng Ban',
  'Ủy viên Thường trực',
  'Ủy viên',
  'Thư ký',
  'Tổ trưởng Tổ giúp việc',
  'Tổ phó Tổ giúp việc',
  'Thành viên Tổ giúp việc',
]
