#include "widgets/evidence/preparation.h"

#include "system/atomicfile.h"
#include "widgets/kit/waiting.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QIODevice>
#include <QLabel>

#include <atomic>

using namespace Qt::StringLiterals;
using System::Error;
using System::Result;

namespace Widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

void showProgress(WaitDialog &dialog, const QStringList &paths, int done)
{
    dialog.setValue(done);
    if (done < paths.size())
        dialog.words()->setText(Text::tr("Making ready %1 of %2: %3")
                                    .arg(QString::number(done + 1), QString::number(paths.size()),
                                         QFileInfo(paths[done]).fileName()));
}

} // namespace

Preparation prepared(const QStringList &paths, const Exchange::EvidenceChoices &choices,
                     QWidget *window)
{
    WaitDialog dialog(Text::tr("Add Evidence"), Text::tr("Cancel"), int(paths.size()), window);
    dialog.setObjectName(u"evidenceProgress"_s);
    dialog.words()->setObjectName(u"progressLabel"_s);
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
        return all; // a failed write is reported by writeAtomically()
    });
}

} // namespace Widgets
