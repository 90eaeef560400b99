#include "widgets/window/filecommands.h"

#include "domain/file/planfilename.h"
#include "domain/plan/newplan.h"
#include "domain/text/fileending.h"
#include "models/plandocument.h"
#include "models/versions/salvaging.h"
#include "models/versions/versioncomparison.h"
#include "models/versions/versionsummary.h"
#include "models/waitcursor.h"
#include "system/fileerror.h"
#include "system/places.h"
#include "widgets/kit/question.h"
#include "widgets/versions/copyforothersdialog.h"
#include "widgets/versions/fetchdialog.h"
#include "widgets/versions/secondcopies.h"
#include "widgets/window/earlierversionsdialog.h"
#include "widgets/window/shownfile.h"
#include "widgets/window/windowmessages.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;
using System::documentsFolder;
using System::Error;

namespace Widgets {

namespace {

QString chooserFilter()
{
    return FileCommands::tr("Plan files (*.yaodian);;All files (*)");
}

// A path in the documents folder at which no file exists, named like 2021年工作要点.yaodian.
QString newFilePath()
{
    const QString name = Domain::proposedTitle({}, QDate::currentDate().year())
                         + Domain::kPlanFileEnding;
    const QString folder = documentsFolder() + u'/';
    return folder + Domain::freeFileName(name, [&folder](const QString &taken) {
               return QFileInfo::exists(folder + taken);
           });
}

// The error for a file of which what can be read is offered: one without the beginning of a plan
// file is not to be exchanged for another file.
Error ofDamaged(Error error, const QString &path)
{
    if (error.reason != Error::Reason::Damaged)
        error.message =
            FileCommands::tr(
                "The beginning of “%1” is damaged, or it is no plan file; it was left untouched. What can still be read of it can be saved as a new file.")
                .arg(System::shownName(path));
    return error;
}

} // namespace

FileCommands::FileCommands(ShownFile *shown, WindowMessages *messages, QWidget *window)
    : QObject(window)
    , m_shown(shown)
    , m_messages(messages)
    , m_window(window)
{}

void FileCommands::showUnopened(const Error &error, const QString &path)
{
    const bool hasVersions = error.reason != Error::Reason::Busy
                             && !Models::earlierVersionsOf(path).isEmpty();
    const bool isDamaged = Models::isWorthSalvaging(error, path);
    if (!hasVersions && !isDamaged) {
        m_messages->showFailure(error);
        return;
    }
    if (hasVersions) {
        m_shown->unopened = path;
        emit unopenedChanged();
    }
    if (!error.detail.isEmpty())
        qWarning("%s", qUtf8Printable(error.detail));
    const auto asked = m_messages->askWhatInstead(isDamaged ? ofDamaged(error, path) : error,
                                                  {.versions = hasVersions, .salvage = isDamaged});
    if (asked.versions)
        chooseEarlierVersion(path);
    else if (asked.salvage)
        salvage(path);
}

void FileCommands::chooseNew()
{
    const QString path = QFileDialog::getSaveFileName(
        m_window, tr("New Plan File"), newFilePath(), chooserFilter(), nullptr,
        QFileDialog::DontConfirmOverwrite | QFileDialog::HideNameFilterDetails);
    if (!path.isEmpty())
        emit newRequested(Domain::withPlanFileEnding(path));
}

void FileCommands::chooseOpen()
{
    const QString folder = m_shown->document ? QFileInfo(m_shown->document->path()).path()
                                             : documentsFolder();
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open a Plan File"), folder,
                                                      chooserFilter(), nullptr,
                                                      QFileDialog::HideNameFilterDetails);
    if (!path.isEmpty())
        emit openRequested(path);
}

void FileCommands::saveCopy()
{
    m_shown->commitEditors();
    emit lookOutsideRequested();
    const QFileInfo file(m_shown->document->path());
    const QString proposed = u"%1/%2 %3%4"_s.arg(documentsFolder(), file.completeBaseName(),
                                                 m_shown->document->today().toString(Qt::ISODate),
                                                 Domain::kPlanFileEnding);
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Save a Copy"), proposed,
                                                      chooserFilter(), nullptr,
                                                      QFileDialog::HideNameFilterDetails);
    if (path.isEmpty())
        return;
    const QString copy = Domain::withPlanFileEnding(path);
    if (tellFailure(this, m_shown->document->saveCopy(copy)))
        return;
    if (m_shown->isGone)
        emit continueInRequested(copy);
    else
        tell(this, tr("A copy was saved as “%1”.").arg(copy));
}

void FileCommands::saveCopyForOthers()
{
    m_shown->commitEditors();
    emit lookOutsideRequested();
    if (m_shown->isGone || m_shown->document->isOverwritten()) {
        m_messages->showFailure(System::refused(
            tr("The file no longer holds what is shown here. Save a copy of that first, open it, "
               "and make the copy for others from there.")));
        return;
    }
    CopyForOthersDialog dialog(m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString file = m_shown->document->path();
    const QString proposed = u"%1/%2%3"_s.arg(
        documentsFolder(),
        tr("%1 (for others)", "a name of a file").arg(QFileInfo(file).completeBaseName()),
        Domain::kPlanFileEnding);
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Save a Copy for Others"),
                                                      proposed, chooserFilter(), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    const QString copy = Domain::withPlanFileEnding(path);
    const auto made = makeCopyForOthers(file, copy, dialog.wanted(), m_window);
    if (made)
        tellOfCopy(copy);
    else if (made.error().reason == Error::Reason::Cancelled)
        tell(this, made.error().message);
    else
        tellFailure(this, made);
}

void FileCommands::tellOfCopy(const QString &copy)
{
    const QFileInfo info(copy);
    const Question question{
        .name = u"copiedBox"_s,
        .title = tr("Save a Copy for Others"),
        .icon = QMessageBox::Information,
        .sentence = tr("The copy for others was saved as “%1”.").arg(info.fileName()),
        .more = tr("It is in the folder “%1”. Your own file is as it was.")
                    .arg(QDir::toNativeSeparators(info.absolutePath())),
        .yes = tr("&Open the Folder"),
        .no = tr("&Close"),
    };
    if (isAnsweredYes(question, m_window))
        showFolder(info.absolutePath());
}

void FileCommands::salvage()
{
    salvage(m_shown->document->path());
}

void FileCommands::salvage(const QString &file)
{
    const QString proposed = u"%1/%2%3"_s.arg(
        documentsFolder(),
        tr("%1 (what could be read)", "a name of a file").arg(QFileInfo(file).completeBaseName()),
        Domain::kPlanFileEnding);
    const QString path = QFileDialog::getSaveFileName(
        m_window, tr("Save What Can Be Read"), proposed, chooserFilter(), nullptr,
        QFileDialog::DontConfirmOverwrite | QFileDialog::HideNameFilterDetails);
    if (path.isEmpty())
        return;
    const QDate today = m_shown->document ? m_shown->document->today() : QDate::currentDate();
    const auto report = [&] {
        const Models::WaitCursor cursor;
        return Models::salvaged(file, Domain::withPlanFileEnding(path), today);
    }();
    if (tellFailure(this, report))
        return;
    const Question question{
        .name = u"salvagedBox"_s,
        .title = tr("Save What Can Be Read"),
        .icon = report->isWhole() ? QMessageBox::Information : QMessageBox::Warning,
        .sentence = tr("What could be read was saved as “%1”. Open it now?")
                        .arg(QFileInfo(report->path).fileName()),
        .more = Models::salvageWords(*report).join(u'\n'),
        .yes = tr("&Open It"),
        .no = tr("&Not Now"),
    };
    if (isAnsweredYes(question, m_window))
        emit openRequested(report->path);
}

void FileCommands::showEarlierVersions()
{
    chooseEarlierVersion(m_shown->document ? m_shown->document->path() : m_shown->unopened);
}

void FileCommands::chooseEarlierVersion(const QString &file)
{
    const auto versions = m_shown->document && m_shown->document->path() == file
                              ? m_shown->document->earlierVersions()
                              : Models::earlierVersionsOf(file);
    const bool isOpen = m_shown->document && m_shown->document->path() == file;
    using PutBack = EarlierVersionsDialog::PutBack;
    const bool isDamaged = isOpen ? m_shown->document->isDamaged() : file == m_shown->unopened;
    const bool isWritable = isOpen && !m_shown->document->isReadOnly();
    EarlierVersionsDialog dialog(versions, file, m_window,
                                 isDamaged    ? PutBack::OnlyWhole
                                 : isWritable ? PutBack::Offered
                                              : PutBack::NotOffered,
                                 [&file](const Domain::EarlierVersion &version) {
                                     const auto found = Models::comparison(version, file);
                                     return found ? Models::comparisonWords(*found) : QString();
                                 });
    if (isOpen && m_secondCopies)
        dialog.addRemark(m_secondCopies->overdueWords());
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (dialog.wish() == EarlierVersionsDialog::Wish::Open)
        emit versionRequested(dialog.chosen(), file, dialog.chosenMoment());
    else if (dialog.wish() == EarlierVersionsDialog::Wish::Fetch)
        fetchFrom(dialog.chosen());
    else if (isPutBackMeant(dialog.chosenMoment(), Models::otherOrigin(dialog.chosen(), file),
                            isDamaged))
        emit putBackRequested(dialog.chosen(), file, dialog.chosenMoment());
}

void FileCommands::fetchFrom(const Domain::EarlierVersion &version)
{
    m_shown->commitEditors();
    Models::PlanDocument *document = m_shown->document;
    const auto found = Models::comparison(version, document->path());
    if (tellFailure(this, found))
        return;
    if (found->differences.isEmpty()) {
        tell(this, tr("Nothing in that version has been removed or changed since."));
        return;
    }
    FetchDialog dialog(found->differences, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (!tellFailure(this,
                     document->applySigned({.edit = dialog.edit(), .fetchedFrom = version.keptAt})))
        tell(this, tr("What was ticked is as it was then; Ctrl+Z undoes this."),
             Holds::UntilNextEdit);
}

bool FileCommands::isPutBackMeant(const QString &moment, const QString &other, bool isDamaged)
{
    const Question question{
        .name = u"putBackBox"_s,
        .title = tr("Put Back in Place"),
        .sentence =
            other.isEmpty()
                ? tr("Put the plan back as it was kept on %1?").arg(moment)
                : tr("Put another copy of the file, “%2”, as it was kept on %1, in the place of this one?")
                      .arg(moment, QDir::toNativeSeparators(other)),
        .more =
            isDamaged
                ? tr("The damaged file is kept beside it under another name.")
                : tr(
                    "What the file holds now, with all years, is kept as an earlier version first, "
                    "and can be put back in the same way."),
        .yes = tr("&Put Back"),
        .no = tr("&Leave It as It Is"),
    };
    return isAnsweredYes(question, m_window);
}

void FileCommands::showInFolder()
{
    showFolder(QFileInfo(m_shown->document->path()).path());
}

void FileCommands::showFolder(const QString &folder)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        m_messages->showFailure(
            {.message =
                 tr("No program was found that shows folders; the file is in “%1”.").arg(folder)});
}

} // namespace Widgets
