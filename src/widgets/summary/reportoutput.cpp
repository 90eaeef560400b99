#include "widgets/summary/reportoutput.h"

#include "domain/text/fileending.h"
#include "exchange/reports/reportfile.h"
#include "report/layout/painting.h"
#include "report/pdf/pdffile.h"
#include "system/settings.h"
#include "widgets/kit/waiting.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::Result;

namespace Widgets {

namespace {

const auto kFolder = u"summaryFolder"_s;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportOutput)
};

// Shows the progress of laying out pages, if it takes longer than half a second.
class PageProgress
{
public:
    PageProgress(const QString &title, const QString &words, int pages, QWidget *parent)
        : m_dialog(title, Text::tr("Cancel"), pages, parent)
    {
        m_dialog.words()->setText(words);
        m_dialog.setMinimumDuration(500); // the pages are made in this thread, so it shows itself
    }

    Report::Progress callback()
    {
        return [this](int done, int) {
            m_dialog.setValue(done);
            return !m_dialog.wasCanceled();
        };
    }

private:
    WaitDialog m_dialog;
};

QString nameOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf: return Text::tr("PDF files");
    case ReportFormat::Docx: return Text::tr("Word documents");
    case ReportFormat::Odt: return Text::tr("OpenDocument texts");
    case ReportFormat::Html: return Text::tr("Web pages");
    case ReportFormat::Xlsx: return Text::tr("Excel workbooks");
    }
    Q_UNREACHABLE();
}

bool isDoubleSided(const QPrinter &printer)
{
    return printer.duplex() != QPrinter::DuplexNone;
}

// The pages chosen in the print dialog; none set for all pages. A print server applies the
// printer's page ranges itself, so they are used for PDF output only.
Report::PageRange chosenPages(const QPrinter &printer, int currentPage)
{
    if (printer.printRange() == QPrinter::CurrentPage)
        return {.first = currentPage + 1, .last = currentPage + 1};
    if (printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0)
        return {.first = printer.fromPage(), .last = printer.toPage()};
    const QPageRanges ranges = printer.pageRanges();
    if (printer.outputFormat() == QPrinter::PdfFormat && !ranges.isEmpty())
        return {.first = ranges.firstPage(), .last = ranges.lastPage()};
    return {};
}

} // namespace

bool canPrint()
{
    return !QPrinterInfo::availablePrinterNames().isEmpty();
}

void addReportKeys(QAbstractButton *print, QAbstractButton *save)
{
    const std::pair<QKeySequence::StandardKey, QAbstractButton *> keys[] = {
        {QKeySequence::Print, print}, {QKeySequence::Save, save}};
    for (const auto &[key, button] : keys)
        QObject::connect(new QShortcut(key, button->window()), &QShortcut::activated, button,
                         &QAbstractButton::click);
}

bool wantsPdfInstead(QWidget *parent)
{
    QMessageBox box(QMessageBox::Information, QApplication::applicationDisplayName(),
                    Text::tr("No printer is set up on this computer. Save it as PDF and print it "
                             "where there is one."),
                    QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setObjectName(u"noPrinterBox"_s);
    QPushButton *save = box.addButton(Text::tr("&Save as PDF…"), QMessageBox::AcceptRole);
    save->setObjectName(u"savePdfButton"_s);
    save->setProperty("primary", true);
    box.setDefaultButton(save);
    box.exec();
    return box.clickedButton() == save;
}

Result<void> printReport(const ReportDocument &report, const Report::PaperFonts &fonts,
                         int currentPage, QWidget *parent)
{
    const Report::Pages oneSided = Report::paginate(report, fonts);
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(report.title);
    printer.setPageSize(QPageSize(QPageSize::A4));
    QPrintDialog dialog(&printer, parent);
    dialog.setWindowTitle(Text::tr("Print"));
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    dialog.setOption(QAbstractPrintDialog::PrintCurrentPage);
    dialog.setMinMax(1, oneSided.count());
    if (dialog.exec() != QDialog::Accepted)
        return Error{.reason = Error::Reason::Cancelled};

    const Report::Pages pages = isDoubleSided(printer)
                                    ? Report::paginate(report, fonts, {.mirrored = true})
                                    : oneSided;
    PageProgress progress(Text::tr("Print"), Text::tr("Printing…"), pages.count(), parent);
    return Report::printTo(&printer, pages, chosenPages(printer, currentPage), progress.callback());
}

QString chooseReportFile(ReportFormat format, const QString &title, const QString &planFile,
                         const System::Settings &settings, QWidget *parent)
{
    QString folder = QString::fromUtf8(settings.state(kFolder));
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QFileInfo(planFile).path();
    const QString proposed = QDir(folder).filePath(fileNameOf(title) + u'.' + endingOf(format));
    const QString filter = u"%1 (*.%2)"_s.arg(nameOf(format), endingOf(format));
    QFileDialog dialog(parent, Text::tr("Save As"), proposed, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOption(QFileDialog::HideNameFilterDetails);
    dialog.setDefaultSuffix(endingOf(format));
    if (dialog.exec() != QDialog::Accepted)
        return {};
    return dialog.selectedFiles().value(0);
}

void rememberReportFolder(const QString &path, System::Settings &settings)
{
    settings.setState(kFolder, QFileInfo(path).path().toUtf8());
}

Result<void> checkIsNotPlanFile(const QString &path, const QString &planFile)
{
    const QFileInfo file(path);
    if (!file.exists() || file.canonicalFilePath() != QFileInfo(planFile).canonicalFilePath())
        return {};
    return Error{
        .message = Text::tr(
                       "“%1” is the plan file itself and was left as it is; choose another name.")
                       .arg(file.fileName()),
        .reason = Error::Reason::Refused};
}

Result<void> writeReport(ReportFormat format, const ReportDocument &report,
                         const Report::Pages &pages, const QString &path, QWidget *parent)
{
    const QDateTime now = QDateTime::currentDateTime();
    if (format != ReportFormat::Pdf)
        return Exchange::writeReport(report, format, path, now);
    if (auto checked = Exchange::checkReportTarget(path); !checked)
        return checked;
    PageProgress progress(Text::tr("Save As"), Text::tr("Saving as PDF…"), pages.count(), parent);
    return Report::writePdf(pages, path, now, progress.callback());
}

} // namespace Widgets
