"""The audit working paper: one content, written as a workbook, a web page, Markdown, CSV or a picture."""
