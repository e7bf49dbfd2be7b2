"""The working paper as an Excel workbook, in which an auditor can follow and repeat every rule."""
