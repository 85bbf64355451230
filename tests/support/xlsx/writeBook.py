"""Writes a workbook: `writeBook.py FILE < sheets.json`. Each sheet is a list of rows of cells; see writeBook.ts."""
import datetime
import json
import sys

import openpyxl

book = openpyxl.Workbook()
book.remove(book.active)
for number, rows in enumerate(json.load(sys.stdin)):
    sheet = book.create_sheet(f"Sheet{number + 1}")
    for row, cells in enumerate(rows, 1):
        for column, value in enumerate(cells, 1):
            if value is None or value == "":
                continue
            cell = sheet.cell(row, column)
            if isinstance(value, dict) and "date" in value:
                cell.value = datetime.datetime.fromisoformat(value["date"])
                cell.number_format = "yyyy-mm-dd"
            elif isinstance(value, dict):
                cell.value = value["error"]
                cell.data_type = "e"
            else:
                cell.value = value
                if isinstance(value, str):
                    cell.data_type = "s"
book.save(sys.argv[1])
