#include "widgets/evidence/preparation.h"

#include "system/atomicfile.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/waiting.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QIODevice>
#include <QLabel>
#include <QProgressDialog>

#include <atomic>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;
using System::Error;
using System::Result;

namespace Widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

void showProgress(QProgressDialog &dialog, const QStringList &paths, int done)
{
    dialog.setValue(done);
    auto *label = dialog.findChild<QLabel *>(u"progressLabel"_s);
    if (label && done < paths.size())
        label->setText(Text::tr("Making ready %1 of %2: %3")
                           .arg(QString::number(done + 1), QString::number(paths.size()),
                                QFileInfo(paths[done]).fileName()));
}

} // namespace

Preparation prepared(const QStringList &paths, const Exchange::EvidenceChoices &choices,
                     QWidget *window)
{
    QProgressDialog dialog(QString(), Text::tr("Cancel"), 0, int(paths.size()), window);
    dialog.setObjectName(u"evidenceProgress"_s);
    auto *label = new QLabel(&dialog);
    label->setObjectName(u"progressLabel"_s);
    label->setTextFormat(Qt::PlainText);
    dialog.setLabel(label);
    dialog.setWindowTitle(Text::tr("Add Evidence"));
    dialog.setMinimumWidth(scaled(&dialog, 460)); // for names that come later
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(std::numeric_limits<int>::max()); // shown below
    dialog.setAutoClose(false);
    dialog.setAutoReset(false);
    showProgress(dialog, paths, 0);

    Preparation preparation;
    std::atomic<bool> isCancelled = false;
    QObject::connect(&dialog, &QProgressDialog::canceled, &dialog,
                     [&isCancelled] { isCancelled = true; });
    waitBehind(dialog, [&] {
        for (int i = 0; i < paths.size() && !isCancelled; ++i) {
            auto made = Exchange::preparedEvidence(paths[i], choices, &isCancelled);
            if (made)
                preparation.made.append(*std::move(made));
            else if (made.error().reason != Error::Reason::Cancelled)
                preparation.failures.append(made.error());
            QMetaObject::invokeMethod(
                &dialog, [&dialog, &paths, done = i + 1] { showProgress(dialog, paths, done); },
                Qt::QueuedConnection);
        }
    });
    preparation.isCancelled = isCancelled;
    return preparation;
}

Result<void> savedTo(const QString &path, const Exchange::ReadContent &read)
{
    return System::writeAtomically(path, [&read](QIODevice *out) -> Result<void> {
        bool isWritten = true;
        auto all = read([&](const QByteArray &part) {
            isWritten = out->write(part) == part.size();
            return isWritten;
        });
        return all; // what the disk refuses, the caller says
    });
}

} // namespace Widgets
