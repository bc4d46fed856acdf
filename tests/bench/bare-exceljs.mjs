// The least a script must do to read workbooks: load exceljs and read them one after another.
import ExcelJS from 'exceljs'

for (const file of process.argv.slice(2)) await new ExcelJS.Workbook().xlsx.readFile(file)
