"""Loads .xlsx files with openpyxl, changes them as told, and saves them: what it does to a file, people do with programs.

Run: /usr/bin/python3 edit.py, with a JSON array on the standard input: {from, to, edits}, where an edit is one of
["set", sheet, cell, value], ["delete-table", sheet, table], ["delete-sheet", sheet], ["rename-sheet", sheet, name].
"""
import json
import sys

import openpyxl


def apply(book, edit):
    kind, sheet, *rest = edit
    if kind == "set":
        cell, value = rest
        book[sheet][cell] = value
    elif kind == "delete-table":
        del book[sheet].tables[rest[0]]
    elif kind == "delete-sheet":
        del book[sheet]
    elif kind == "rename-sheet":
        book[sheet].title = rest[0]
    else:
        raise ValueError(kind)


for task in json.load(sys.stdin):
    book = openpyxl.load_workbook(task["from"])
    for edit in task["edits"]:
        apply(book, edit)
    book.save(task["to"])
