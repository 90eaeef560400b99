#pragma once

#include "domain/summary/reportdocument.h"
#include "system/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace Exchange {

// An Excel workbook in the form of all workbooks of this program: every text is text, cells are
// bordered and wrap, pages are landscape with a page number at the foot.
class Workbook
{
public:
    // Error codes of the library; 0 for none.
    using ErrorCode = int;

    explicit Workbook(const QString &path);
    ~Workbook();
    Q_DISABLE_COPY_MOVE(Workbook)

    // Keeps the error, if it is the first.
    void check(ErrorCode error);
    bool failed() const { return m_error != 0; }

    static constexpr double kTextSize = 11;
    enum NumberFormat { kWholeNumber = 1, kPercent = 9, kText = 49 };
    struct Look
    {
        const char *font;
        int alignment; // horizontal, one of libxlsxwriter's
        double size = kTextSize;
        bool hasBorder = true;
        NumberFormat number = kText; // values typed later stay text too
    };
    lxw_format *addFormat(const Look &look);

    void setProperties(const QString &title, const QString &author, const QDateTime &written);
    lxw_worksheet *addSheet(const char *name);
    // Margins in inches, the size of the page's number in points.
    void layOutPage(lxw_worksheet *sheet, double sides, double ends, int footSize,
                    Domain::WallPaper paper = Domain::WallPaper::A4);

    void write(lxw_worksheet *sheet, int row, int column, const QString &text, lxw_format *format);
    // Writes words into one cell over the columns from `first` to `last`.
    void writeAcross(lxw_worksheet *sheet, int row, int first, int last, const QString &text,
                     lxw_format *format, double height);

    lxw_workbook *handle() const { return m_workbook; }
    ErrorCode close(); // the first error, or what goes wrong in writing the file

private:
    QByteArray m_folder;
    lxw_workbook *m_workbook = nullptr;
    ErrorCode m_error = 0;
};

inline constexpr double kHighestRow = 409; // points; Excel's maximum

// The height, in points, at which all text of a row is visible, as not every program calculates it
// for wrapped text. The widths are in digits of the default font.
double heightOfCells(const QStringList &cells, const QList<double> &widths);

// The bytes of a workbook, which `make` writes to the path that it is given; `sentence` is the
// error's when that fails.
System::Result<QByteArray>
madeWorkbook(const std::function<Workbook::ErrorCode(const QString &path)> &make,
             const QString &sentence);

} // namespace Exchange
