"""S: the text of a report as a file, before any figure in it is read."""

from unionstats.diagnostics.codes.model import Code
from unionstats.locale import N_

_WHY = N_(
    "Without the text there is nothing to compare, and an answer from half a text would be worse than none."
)
_SAVE = N_("Open it in the program that wrote it and save it as plain text (.txt) in UTF-8, or as .docx.")
_TABLE = N_(
    "Give a text file with a row for each figure: label, printed text, section, between commas, semicolons or"
    " tabs. Spreadsheets write it as CSV."
)

CODES = (
    Code(
        "S001",
        N_("The text does not exist"),
        N_("there is no such file"),
        "",
        _WHY,
        N_("Check the spelling of the path and the folder that the command was started in."),
    ),
    Code(
        "S002",
        N_("A folder instead of a text"),
        N_("this is a folder, not a file"),
        "",
        _WHY,
        N_("Add the name of the text to the path."),
    ),
    Code(
        "S003",
        N_("The text cannot be read"),
        N_("the file cannot be read: {detail}"),
        "",
        _WHY,
        N_(
            "The reason after the colon comes from the operating system. Most often the file belongs to"
            " someone else, another program holds it, or the drive is no longer connected."
        ),
    ),
    Code(
        "S004",
        N_("The text is too large"),
        N_("the file is larger than {limit}"),
        "",
        N_("A report of this size would fill a library. The file is almost certainly another one."),
        N_("Check the path. If it really is a report, split it by chapter."),
    ),
    Code(
        "S005",
        N_("The file is not text"),
        N_("this is not text that can be read"),
        "",
        N_("A picture or a program read as text would yield figures that nobody printed."),
        _SAVE,
    ),
    Code("S006", N_("The text is empty"), N_("the text is empty"), "", _WHY, N_("Check the path.")),
    Code(
        "S007",
        N_("A text without figures"),
        N_("no figure was found in the text"),
        "",
        N_("There is nothing to record, and nothing to trace."),
        N_("Check that it is the right text. Figures inside pictures cannot be read."),
    ),
    Code(
        "S008",
        N_("An extra is not installed"),
        N_("reading this kind of file needs the extra {package}"),
        "",
        N_("Most texts are plain; packages that read other kinds are installed only where they are wanted."),
        N_("Install unionstats[pdf], or save the text as plain text."),
    ),
    Code(
        "S009",
        N_("A damaged document"),
        N_("this {kind} document is damaged"),
        "",
        _WHY,
        _SAVE,
    ),
    Code(
        "S010",
        N_("An encrypted document"),
        N_("this document is encrypted"),
        "",
        N_("unionstats asks for no passwords."),
        N_("Save a copy without a password."),
    ),
    Code(
        "S011",
        N_("A document without text"),
        N_("this PDF has no text layer"),
        "",
        N_("Its pages are pictures of text. Text recognition errs in the very digits that matter."),
        N_("Ask for the original document, or run text recognition (OCR) and proofread its figures."),
    ),
    Code(
        "S012",
        N_("A document that is too large when unpacked"),
        N_("this document unpacks to more than {limit}"),
        "",
        N_("A small file that unpacks to an enormous size is made to overwhelm the computer that opens it."),
        N_("Do not open it. Ask whoever sent it for plain text."),
    ),
    Code(
        "S013",
        N_("A kind of document that cannot be read"),
        N_("this kind of document cannot be read"),
        "",
        _WHY,
        _SAVE,
    ),
    Code(
        "S014",
        N_("A workbook instead of a table"),
        N_("this is a workbook, not a CSV table"),
        N_("Save the sheet as “CSV UTF-8” in the spreadsheet program."),
        N_(
            "A workbook holds formulas, formats and several sheets, and does not say which numbers were"
            " printed."
        ),
        _TABLE,
    ),
    Code(
        "S015",
        N_("A table without figures"),
        N_("the table holds no figure"),
        N_("Each row below the header is one figure: its label, its printed text, its section."),
        N_("A ledger without figures would look as if the report had none."),
        _TABLE,
    ),
    Code(
        "S016",
        N_("A header that does not name the columns"),
        N_("{reason}: {column}"),
        N_("Name the columns label, printed, section; also id, paragraph, unit, region, period, note."),
        N_(
            "Which column holds the printed texts is not guessed: many columns of a spreadsheet hold numbers."
        ),
        N_(
            "Name the columns in the first row, in English or Chinese and in any order, or leave the header"
            " out and give label, printed text and section in this order."
        ),
        phrases=("reason", "column"),
    ),
    Code(
        "S017",
        N_("A row with too many or too few cells"),
        N_("{reason}"),
        N_("Number of cells in the row: {found}; expected: {expected}."),
        N_("With a cell too few or too many, a text would be recorded under the wrong column."),
        N_(
            'Put a cell that holds the separator into quotation marks, as in "15,608 firms"; keep an'
            " empty cell rather than leaving it out."
        ),
        phrases=("reason",),
    ),
    Code(
        "S018",
        N_("A cell that cannot be read"),
        N_("{reason}"),
        N_("A cell may hold {limit} characters."),
        N_("Where one cell ends and the next begins is not guessed."),
        N_(
            "Close the quotation mark at the end of the cell; a quotation mark that belongs to the text is"
            " written twice."
        ),
        phrases=("reason",),
    ),
    Code(
        "S019",
        N_("A row that cannot be named"),
        N_("{reason}"),
        "",
        N_("Rules name each figure by an id of its own; where there is none, it is made from the label."),
        N_("Give the row a label, or an id that no other row has."),
        phrases=("reason",),
    ),
    Code(
        "S020",
        N_("A document of too many parts"),
        N_("the document has more than {limit} cells or other parts"),
        "",
        N_("A table of this size is no page of a report; merged cells can claim billions of places."),
        N_("Check the path. If it really is a table of that size, give its rows in several files."),
    ),
    Code(
        "S021",
        N_("A number format that is not known"),
        N_("the number format {format} of cell {cell} is not known"),
        N_("Give the cell a plain number format, such as 0.00 or #,##0."),
        N_("A figure is what the sheet shows. Shown otherwise than meant, it would be another figure."),
        N_("Choose a plain number format in the spreadsheet program, or save the sheet as CSV."),
    ),
    Code(
        "S022",
        N_("A formula without its value"),
        N_("cell {cell} holds a formula whose value is not saved"),
        N_("Open the workbook in a spreadsheet program and save it."),
        N_("Formulas are not computed here: what the sheet shows is what its program saved."),
        N_("Programs that only write workbooks save no values. A spreadsheet program does."),
    ),
    Code(
        "S023",
        N_("Hidden cells"),
        N_("hidden and not read: {hidden}"),
        "",
        N_("A figure is what a document shows. Hidden rows and columns often hold the terms of a total."),
        N_("Show them in the spreadsheet program if they are part of the report."),
    ),
    Code(
        "S024",
        N_("Merged cells that overlap"),
        N_("merged cells overlap in the table that begins with “{beginning}”"),
        "",
        N_("A place that two cells claim is given to the first; the second is taken to be smaller."),
        N_("Look at the table in the program that wrote it, and split the merged cells."),
    ),
    Code(
        "S025",
        N_("Tables nested too deep"),
        N_("tables stand within tables more than {limit} deep"),
        "",
        N_("No page is written so by hand; one that is made so overwhelms the program that reads it."),
        _SAVE,
    ),
)
