#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>

namespace Domain {

// The parts a report can be made of. `report` paints them, `exchange` writes them; both leave out
// invisible characters and keep the words else as they are. `block` names the paragraph of the
// summary an element was made from (empty where there is none), so that a click on the page finds
// its wording.

// The report's title; line breaks in it are the user's.
struct ReportTitle
{
    QString text = {};
    QString block = {};
};

// Whom it is addressed to (主送机关), set flush left with a colon.
struct ReportRecipient
{
    QString text = {};
    QString block = {};
};

// A heading of level 1 (黑体), 2 (楷体) or 3 (仿宋), number included.
struct ReportHeading
{
    int level = 1;
    QString text = {};
    QString block = {};
};

// A paragraph of body text, its number included where it has one.
struct ReportParagraph
{
    QString text = {};
    QString block = {};
};

// What is annexed, named before the signature (附件说明; GB/T 9704-2012, 7.3.4).
struct ReportAnnexList
{
    QStringList names = {};
};

// The signature and the day (署名, 成文日期), with or without room for a seal.
struct ReportSignature
{
    QString name = {};
    QDate day = {};
    bool sealed = false;
    QString block = {};
};

// What is noted in brackets under the day (附注; GB/T 9704-2012, 7.3.6).
struct ReportRemark
{
    QString text = {}; // without the brackets
    QString block = {};
};

struct ReportColumn
{
    QString title = {};
    double share = 1; // share of the table's width, in proportion to those of the other columns
    Qt::Alignment alignment = Qt::AlignLeft;
    bool counts = false; // its cells are whole numbers, which a workbook can add up
    // Its cells are names, deadlines or the like, with marks between them: each stays on one line
    // where it can.
    bool names = false;
};

// The size of a sheet to hang on the wall.
enum class WallPaper { A3, A4 };

// A table on landscape pages of its own, its head repeated on each page.
struct ReportTable
{
    struct Row
    {
        QStringList cells = {};
        bool spans = false; // only the first cell has words, and it is as wide as the table
        // The first cell is merged with that of the row above, whose words it repeats: they are
        // printed again where a page ends between the two rows.
        bool goesOn = false;
    };

    QString title = {};
    QList<ReportColumn> columns;
    QList<Row> rows;
    // For a wall chart: the paper on which files set it, in small type. None: the report's own
    // landscape pages.
    std::optional<WallPaper> wall;
};

// Photographs on pages of their own, four to a page, each with its caption under it.
struct ReportPhotographs
{
    struct Photograph
    {
        QString caption = {};
        // A JPEG, read when it is painted or written; empty where it cannot be.
        std::function<QByteArray()> jpeg = {};
    };

    QString title = {}; // printed as a table's title is
    QList<Photograph> photographs;
};

using ReportElement =
    std::variant<ReportTitle, ReportRecipient, ReportHeading, ReportParagraph, ReportAnnexList,
                 ReportSignature, ReportRemark, ReportTable, ReportPhotographs>;

// A report as paper and files need it: what it says, in order.
struct ReportDocument
{
    QString title = {};  // for the file's properties and its name
    QString author = {}; // for the file's properties
    QList<ReportElement> elements;
};

// The kinds of file that a report can be written to. `report` makes the PDF of its pages,
// `exchange` all others of the document itself.
enum class ReportFormat {
    Pdf,
    Docx,
    Odt,
    Html,
    Xlsx, // its tables only
};

// The ending of such files, without its dot, which is also the format's name on the command line.
QString endingOf(ReportFormat format);

// The recipient as it is printed: 学院党委 → 学院党委：.
QString printedRecipient(const ReportRecipient &recipient);

// A line of the list of annexes: 附件：1. and a name; the names stand under one another.
struct PrintedAnnex
{
    QString label = {}; // with the blank before the name, where there is one
    QString name = {};
    int indent = 0; // where the label begins, in characters
};

// The annexes as the list names them, numbered only where there are several.
QList<PrintedAnnex> printedAnnexes(const ReportAnnexList &annexes);

// A day in Arabic figures, the year in full, without leading zeros (GB/T 9704-2012, 7.3.5.4); empty
// without a day.
QString printedDay(const ReportSignature &signature);

// The remark in its brackets: （联系人：…）.
QString printedRemark(const ReportRemark &remark);

// How many rows share the first cell of the row at `at`, itself included.
int rowsOfFirstCell(const ReportTable &table, qsizetype at);

// The table's columns; one without any has as many as its longest row has cells.
QList<ReportColumn> columnsOf(const ReportTable &table);

} // namespace Domain
