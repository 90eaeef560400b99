#pragma once

#include "domain/summary/reportdocument.h"
#include "report/layout/pagination.h"
#include "system/result.h"

#include <QString>

class QAbstractButton;
class QWidget;

namespace System {
class Settings;
}

// Where a report goes when it leaves the window. Long work shows how far it is and can be
// cancelled, which is an error of that reason.
namespace Widgets {

// False where no printer is set up.
bool canPrint();

// In their window Ctrl+P presses the one and Ctrl+S the other.
void addReportKeys(QAbstractButton *print, QAbstractButton *save);

// Says that there is no printer and offers the way out; true when it was taken.
bool wantsPdfInstead(QWidget *parent);

// Asks for the printer, copies and pages. Printed on both sides, the margins are mirrored.
// `currentPage` counts from 0.
[[nodiscard]] System::Result<void> printReport(const Domain::ReportDocument &report,
                                               const Report::PaperFonts &fonts, int currentPage,
                                               QWidget *parent);

// Asks for a file, first in the folder where a report was saved last, else in the plan file's;
// empty when the user thought better of it.
QString chooseReportFile(Domain::ReportFormat format, const QString &title, const QString &planFile,
                         const System::Settings &settings, QWidget *parent);
void rememberReportFolder(const QString &path, System::Settings &settings);

// Refuses to write a report over the plan file itself.
[[nodiscard]] System::Result<void> checkIsNotPlanFile(const QString &path, const QString &planFile);

// The whole file or nothing; what was there stays otherwise. A PDF is made of the pages, all
// others of the report.
[[nodiscard]] System::Result<void> writeReport(Domain::ReportFormat format,
                                               const Domain::ReportDocument &report,
                                               const Report::Pages &pages, const QString &path,
                                               QWidget *parent);

} // namespace Widgets
