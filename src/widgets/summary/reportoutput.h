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

// Printing and saving of reports. Long work shows its progress and can be cancelled, which is an
// error with Reason::Cancelled.
namespace Widgets {

// False if no printer is set up.
bool canPrint();

// Sets the shortcuts Ctrl+P and Ctrl+S of the two buttons.
void addReportKeys(QAbstractButton *print, QAbstractButton *save);

// Says that there is no printer and offers to save a PDF; true if the user accepts.
bool wantsPdfInstead(QWidget *parent);

// Asks for printer, copies and pages, and prints. On both sides of the paper, the margins are
// mirrored. `currentPage` counts from 0.
[[nodiscard]] System::Result<void> printReport(const Domain::ReportDocument &report,
                                               const Report::PaperFonts &fonts, int currentPage,
                                               QWidget *parent);

// Asks for a path, at first in the folder of the report saved last, else in that of the plan file;
// empty if the user cancels.
QString chooseReportFile(Domain::ReportFormat format, const QString &title, const QString &planFile,
                         const System::Settings &settings, QWidget *parent);
void rememberReportFolder(const QString &path, System::Settings &settings);

// An error if `path` is the plan file itself.
[[nodiscard]] System::Result<void> checkIsNotPlanFile(const QString &path, const QString &planFile);

// Writes the whole file; after an error the file there is unchanged. A PDF is made of `pages`,
// other formats of `report`.
[[nodiscard]] System::Result<void> writeReport(Domain::ReportFormat format,
                                               const Domain::ReportDocument &report,
                                               const Report::Pages &pages, const QString &path,
                                               QWidget *parent);

} // namespace Widgets
