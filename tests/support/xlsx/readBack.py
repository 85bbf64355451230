"""What openpyxl, a reader that is not ours, finds in .xlsx files: a JSON array, one object a file.

Run: /usr/bin/python3 readBack.py [--values] FILE …
With --values only what the cells show: {sheet: {address: value}}.
"""
import datetime
import json
import sys
import zipfile
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils.datetime import to_excel

PROPERTIES = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"


def plain(value):
    """Dates as Excel's serials; array formulas as their text."""
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return to_excel(value)
    return getattr(value, "text", value)


def cell_values(sheet):
    return {
        cell.coordinate: plain(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None
    }


def color_of(color):
    """#RRGGBB, or None for a colour of the theme or none at all."""
    rgb = getattr(color, "rgb", None)
    return f"#{rgb[-6:]}" if isinstance(rgb, str) else None


def edges_of(border):
    return {
        name: {"weight": edge.style, "color": color_of(edge.color)}
        for name in ("left", "right", "top", "bottom")
        for edge in [getattr(border, name)]
        if edge is not None and edge.style
    }


def look_of(thing):
    font, fill, alignment = thing.font, thing.fill, thing.alignment
    return {
        "bold": bool(font.b),
        "italic": bool(font.i),
        "size": font.sz,
        "color": color_of(font.color),
        "fill": color_of(fill.fgColor) if fill.fill_type == "solid" else None,
        "border": edges_of(thing.border),
        "horizontal": alignment.horizontal,
        "indent": int(alignment.indent or 0),
        "vertical": alignment.vertical,
        "wrap": bool(alignment.wrap_text),
        "locked": thing.protection.locked,
    }


def cells_of(sheet):
    cells = {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None and not cell.has_style:
                continue
            value = plain(cell.value)
            is_formula = cell.data_type == "f" or hasattr(cell.value, "ref")
            cells[cell.coordinate] = {
                "formula" if is_formula else "value": value,
                "format": cell.number_format,
                "style": cell.style,
                "quoted": bool(cell.quotePrefix),
                "locked": cell.protection.locked,
            }
    return cells


def table_of(table):
    return {
        "name": table.displayName,
        "ref": table.ref,
        "filter": table.autoFilter.ref if table.autoFilter else None,
        "totals": bool(table.totalsRowCount),
        "style": table.tableStyleInfo.name,
        "stripes": bool(table.tableStyleInfo.showRowStripes),
        "columns": [
            {
                "name": column.name,
                "formula": column.calculatedColumnFormula.attr_text if column.calculatedColumnFormula else None,
                "total": column.totalsRowFunction or column.totalsRowLabel,
            }
            for column in table.tableColumns
        ],
    }


def validation_of(rule):
    return {
        "area": str(rule.sqref),
        "type": rule.type,
        "formulas": [formula for formula in (rule.formula1, rule.formula2) if formula is not None],
        "error": {"style": rule.errorStyle or "stop", "title": rule.errorTitle, "message": rule.error},
        "prompt": {"title": rule.promptTitle, "message": rule.prompt} if rule.prompt else None,
    }


def highlight_of(changes):
    if changes is None:
        return None
    font, fill = changes.font, changes.fill
    return {
        "bold": font.b if font else None,
        "italic": font.i if font else None,
        "font": color_of(font.color) if font else None,
        "fill": color_of(fill.bgColor) if fill else None,
    }


def format_of(area, rule):
    return {
        "area": area,
        "type": rule.type,
        "priority": rule.priority,
        "formulas": list(rule.formula),
        "highlight": highlight_of(rule.dxf),
        "bar": color_of(rule.dataBar.color) if rule.dataBar else None,
    }


def link_of(link):
    return {"cell": link.ref, "target": link.target, "location": link.location, "tip": link.tooltip}


def columns_of(sheet):
    return [
        {
            "first": dimension.min,
            "last": dimension.max,
            "width": dimension.width,
            "hidden": bool(dimension.hidden),
            "level": dimension.outlineLevel or 0,
            "collapsed": bool(dimension.collapsed),
        }
        for dimension in sheet.column_dimensions.values()
    ]


def rows_of(sheet):
    return {
        number: {"height": dimension.height, "hidden": bool(dimension.hidden)}
        for number, dimension in sheet.row_dimensions.items()
        if dimension.height is not None or dimension.hidden
    }


def page_text_of(item):
    return {name: getattr(item, name).text for name in ("left", "center", "right")}


def print_area_of(sheet):
    """Without the sheet; a list before openpyxl 3.1, a text since."""
    area = sheet.print_area
    if not area:
        return None
    return (area if isinstance(area, str) else ",".join(area)).rsplit("!", 1)[-1].replace("$", "")


def print_of(sheet):
    setup = sheet.page_setup
    return {
        "paper": setup.paperSize,
        "orientation": setup.orientation,
        "fit": bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage),
        "wide": setup.fitToWidth,
        "tall": setup.fitToHeight,
        "area": print_area_of(sheet),
        "titleRows": sheet.print_title_rows,
        "centered": bool(sheet.print_options.horizontalCentered),
        "header": page_text_of(sheet.oddHeader),
        "footer": page_text_of(sheet.oddFooter),
    }


def protection_of(sheet):
    protection = sheet.protection
    if not protection.sheet:
        return None
    # The file says what is locked.
    return {"allowFormatColumns": not protection.formatColumns, "password": protection.password}


def text_of(title):
    if title is None or title.tx is None or title.tx.rich is None:
        return None
    return "".join(run.t for paragraph in title.tx.rich.p for run in paragraph.r or [])


def series_of(series):
    reference = lambda source: (source.numRef or source.strRef).f if source else None
    return {
        "name": series.tx.v if series.tx else None,
        "categories": reference(series.cat if series.cat is not None else series.xVal),
        "values": reference(series.val if series.val is not None else series.yVal),
    }


def chart_of(chart):
    plots = [chart] + [plot for plot in chart._charts if plot is not chart]
    anchor = chart.anchor
    return {
        "types": [plot.tagname for plot in plots],
        "direction": getattr(chart, "barDir", None),
        "grouping": chart.grouping if hasattr(chart, "grouping") else None,
        "title": text_of(chart.title),
        "axes": [text_of(chart.x_axis.title), text_of(chart.y_axis.title)],
        "legend": chart.legend is not None,
        "from": [anchor._from.row, anchor._from.col],
        "to": [anchor.to.row, anchor.to.col],
        "series": [series_of(series) for plot in plots for series in plot.series],
    }


def sheet_of(sheet):
    view = sheet.sheet_view
    return {
        "name": sheet.title,
        "tabColor": color_of(sheet.sheet_properties.tabColor),
        "gridlines": view.showGridLines is not False,
        "freeze": sheet.freeze_panes,
        "cells": cells_of(sheet),
        "columns": columns_of(sheet),
        "rows": rows_of(sheet),
        "tables": [table_of(table) for table in sheet.tables.values()],
        "validations": [validation_of(rule) for rule in sheet.data_validations.dataValidation],
        "formats": [
            format_of(str(area.sqref), rule) for area in sheet.conditional_formatting for rule in area.rules
        ],
        "links": [link_of(cell.hyperlink) for row in sheet.iter_rows() for cell in row if cell.hyperlink],
        "merged": [str(area) for area in sheet.merged_cells.ranges],
        "print": print_of(sheet),
        "protection": protection_of(sheet),
        "charts": [chart_of(chart) for chart in sheet._charts],
    }


def names_of(workbook):
    names = workbook.defined_names
    # A list before openpyxl 3.1, a mapping since.
    all_names = names.definedName if hasattr(names, "definedName") else names.values()
    return {name.name: name.attr_text for name in all_names}


def custom_properties(path):
    with zipfile.ZipFile(path) as package:
        root = ElementTree.fromstring(package.read("docProps/custom.xml"))
    return {
        element.get("name"): int(value.text) if value.tag.endswith("}i4") else value.text
        for element in root.iter(PROPERTIES)
        for value in element
    }


def workbook_of(path):
    workbook = openpyxl.load_workbook(path)
    properties = workbook.properties
    return {
        "sheets": [sheet_of(sheet) for sheet in workbook.worksheets],
        "active": workbook.active.title,
        "names": names_of(workbook),
        "styles": {style.name: look_of(style) for style in workbook._named_styles},
        "properties": {
            "title": properties.title,
            "subject": properties.subject,
            "creator": properties.creator,
            "created": properties.created.isoformat() + "Z",
        },
        "custom": custom_properties(path),
    }


def values_of(path):
    workbook = openpyxl.load_workbook(path, data_only=True)
    return {sheet.title: cell_values(sheet) for sheet in workbook.worksheets}


arguments = sys.argv[1:]
read = values_of if "--values" in arguments else workbook_of
json.dump([read(path) for path in arguments if not path.startswith("--")], sys.stdout)
