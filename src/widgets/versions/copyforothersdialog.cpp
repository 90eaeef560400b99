#include "widgets/versions/copyforothersdialog.h"

#include "ui_copyforothersdialog.h"

#include "models/versions/copyforothers.h"
#include "widgets/kit/waiting.h"

#include <QFileInfo>
#include <QLabel>

using namespace Qt::StringLiterals;
using System::Error;
using System::Result;

namespace Widgets {

namespace {

constexpr int kAllPages = 100;

// Shows the progress. The second half of the work, compacting the copy, reports none.
void showProgress(WaitDialog &dialog, int percent)
{
    if (percent < kAllPages)
        dialog.setValue(percent);
    else
        dialog.setRange(0, 0);
}

} // namespace

CopyForOthersDialog::CopyForOthersDialog(QWidget *parent)
    : Dialog(parent)
{
    setUp(m_ui);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("Choose a Place and Save…"));
    fitTo(560);
}

Domain::ContentForOthers CopyForOthersDialog::wanted() const
{
    return {.hasAuthors = !m_ui->withoutAuthorsBox->isChecked(),
            .hasEvidence = !m_ui->withoutEvidenceBox->isChecked()};
}

Result<void> makeCopyForOthers(const QString &file, const QString &into,
                               const Domain::ContentForOthers &wanted, QWidget *window)
{
    WaitDialog dialog(CopyForOthersDialog::tr("Save a Copy for Others"),
                      CopyForOthersDialog::tr("Cancel"), kAllPages, window);
    dialog.setObjectName(u"copyProgress"_s);
    dialog.words()->setWordWrap(true);
    dialog.words()->setText(CopyForOthersDialog::tr("Writing “%1”; what is left out is taken off "
                                                    "the copy, not off your own file.")
                                .arg(QFileInfo(into).fileName()));
    std::atomic<bool> isCancelled = false;
    QObject::connect(&dialog, &QProgressDialog::canceled, &dialog,
                     [&isCancelled] { isCancelled = true; });
    Result<void> made = Error{};
    waitBehind(dialog, [&] {
        const auto tell = [&dialog](int percent) {
            QMetaObject::invokeMethod(
                &dialog, [&dialog, percent] { showProgress(dialog, percent); },
                Qt::QueuedConnection);
        };
        made = Models::copyForOthers(file, into, wanted, tell, &isCancelled);
    });
    return made;
}

} // namespace Widgets
