export default {
  commands: { other: 'thay đổi dữ liệu' },
}
