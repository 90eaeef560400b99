#include "widgets/window/windowmessages.h"

#include "domain/plan/plan.h"
#include "models/editwords.h"
#include "models/plandocument.h"
#include "system/fileerror.h"
#include "widgets/kit/question.h"
#include "widgets/window/planpane.h"
#include "widgets/window/shownfile.h"
#include "widgets/window/tree/plantreeview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::Result;

namespace Widgets {

namespace {

constexpr int kSaidFor = 10000; // milliseconds

void logDetail(const Error &error)
{
    if (!error.detail.isEmpty())
        qWarning("%s", qUtf8Printable(error.detail));
}

// Whether the event brings or takes characters in a field.
bool isTyping(const QObject *watched, QEvent *event)
{
    const bool isField = qobject_cast<const QLineEdit *>(watched)
                         || qobject_cast<const QPlainTextEdit *>(watched)
                         || qobject_cast<const QTextEdit *>(watched);
    if (!isField || (event->type() != QEvent::KeyPress && event->type() != QEvent::InputMethod))
        return false;
    if (event->type() == QEvent::InputMethod) {
        const auto *words = static_cast<QInputMethodEvent *>(event);
        return !words->commitString().isEmpty() || !words->preeditString().isEmpty();
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isCommand = key->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    return !isCommand
           && (key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Delete
               || (!key->text().isEmpty() && key->text().front().isPrint()));
}

} // namespace

WindowMessages::WindowMessages(const ShownFile *shown, QStatusBar *statusBar, QWidget *window)
    : Messages(window)
    , m_shown(shown)
    , m_statusBar(statusBar)
    , m_window(window)
{
    connect(this, &Messages::failed, this, &WindowMessages::showFailure);
    connect(this, &Messages::couldNotRead, this, &WindowMessages::showUnread);
    connect(this, &Messages::said, this, &WindowMessages::showSentence);
}

void WindowMessages::showFailure(const Error &error)
{
    if (error.reason == Error::Reason::Cancelled)
        return;
    logDetail(error);
    if (m_isSilent)
        return;
    Models::PlanDocument *document = m_shown->document;
    if (error.reason == Error::Reason::Conflict && document) {
        settleConflict(error, ConflictDialog::Mine::Typed,
                       [document] { return document->applyOver(document->lastRefused()); });
        return;
    }
    if (error.reason == Error::Reason::Moved && document && !QApplication::activeModalWidget()) {
        emit fileMoved();
        if (m_shown->isGone) {
            // The banner, which may have been there before, says what to do about the file.
            showSentence(tr("Nothing was stored: the file is no longer in its place. What you "
                            "typed stays in its field."),
                         Holds::ForAWhile);
            return;
        }
    }
    if (isOfOpenFile(error) && !QApplication::activeModalWidget()) {
        document->noticeUnread(error, Models::PlanDocument::Unread::Other);
        offerWaysOut(error);
        return;
    }
    QMessageBox box(QMessageBox::Warning, QApplication::applicationDisplayName(), error.message,
                    QMessageBox::Ok, inFront());
    box.setTextFormat(Qt::PlainText);
    box.setObjectName(u"failureBox"_s);
    box.exec();
}

void WindowMessages::showUnread(const Error &error)
{
    Error told = error;
    if (isOfOpenFile(error) && m_shown->document->isDamaged())
        told.message = m_shown->document->whyReadOnly();
    if (m_unreadTold.contains(told.message)) {
        logDetail(error);
        return;
    }
    m_unreadTold.append(told.message);
    showFailure(told);
}

// Whether the error tells of damage of the open file: another file, as one that is merged, has
// another name.
bool WindowMessages::isOfOpenFile(const Error &damage) const
{
    const Models::PlanDocument *document = m_shown->document;
    return document && damage.reason == Error::Reason::Damaged
           && damage.message.contains(System::shownName(document->path()));
}

void WindowMessages::offerWaysOut(const Error &damage)
{
    const bool hasVersions = !m_shown->document->earlierVersions().isEmpty();
    const auto asked = askWhatInstead(damage, {.versions = hasVersions, .salvage = true});
    if (asked.versions)
        emit earlierVersionsWanted();
    else if (asked.salvage)
        emit salvageWanted();
}

WindowMessages::Instead WindowMessages::askWhatInstead(const Error &error, const Instead &offered)
{
    QMessageBox box(QMessageBox::Warning, QApplication::applicationDisplayName(), error.message,
                    QMessageBox::Close, m_window);
    box.setTextFormat(Qt::PlainText);
    box.setObjectName(u"failureBox"_s);
    QPushButton *earlier = nullptr;
    if (offered.versions)
        earlier = box.addButton(tr("Earlier Versions…"), QMessageBox::AcceptRole);
    QPushButton *salvage = nullptr;
    if (offered.salvage)
        salvage = box.addButton(tr("Save What Can Be Read…"), QMessageBox::AcceptRole);
    box.setDefaultButton(earlier ? earlier : salvage);
    box.exec();
    const QAbstractButton *clicked = box.clickedButton();
    return {.versions = earlier && clicked == earlier, .salvage = salvage && clicked == salvage};
}

void WindowMessages::settleConflict(const Error &error, ConflictDialog::Mine how,
                                    const std::function<Result<void>()> &putMine)
{
    const Edit mine = m_shown->document->lastRefused();
    ConflictDialog dialog(Models::describe(mine, m_shown->document->outline()), error.theirs,
                          Models::valueText(mine), how, inFront());
    if (how != ConflictDialog::Mine::Typed)
        dialog.sayWhy(error.message);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto done = putMine(); !done)
        showFailure(done.error());
}

// Asks whether a closed plan may be changed. Edits that come while the question is open are
// refused.
bool WindowMessages::mayChange(const PlanDetails &closed)
{
    if (std::exchange(m_isAskingClosed, true))
        return false;
    const Question question{
        .name = u"closedYearBox"_s,
        .title = tr("Change a Closed Year"),
        .sentence = tr("The plan for %1 is closed. Change it all the same?").arg(closed.year),
        .more = tr("This is asked only once. File ▸ Plan Details opens the year again for good."),
        .yes = tr("&Change It"),
        .no = tr("&Leave It as It Is"),
    };
    const bool mayChange = isAnsweredYes(question, inFront());
    m_isAskingClosed = false;
    return mayChange;
}

QWidget *WindowMessages::inFront() const
{
    QWidget *dialog = QApplication::activeModalWidget();
    return dialog ? dialog : m_window;
}

void WindowMessages::noticeEdit()
{
    m_unreadTold.clear();
    endHeld();
}

void WindowMessages::endHeld()
{
    if (m_untilNextEdit.isEmpty())
        return;
    if (m_statusBar->currentMessage() == m_untilNextEdit)
        m_statusBar->clearMessage();
    m_untilNextEdit.clear();
    qApp->removeEventFilter(this);
}

void WindowMessages::noticeSelection(const QList<NodeId> &nodes)
{
    if (nodes != m_selectedThen)
        endHeld();
}

bool WindowMessages::eventFilter(QObject *watched, QEvent *event)
{
    if (isTyping(watched, event) && static_cast<QWidget *>(watched)->window() == m_window)
        endHeld();
    return Messages::eventFilter(watched, event);
}

void WindowMessages::showSentence(const QString &sentence, Holds holds)
{
    qApp->removeEventFilter(this);
    m_untilNextEdit.clear();
    if (holds == Holds::UntilNextEdit) {
        m_untilNextEdit = sentence;
        m_selectedThen = m_shown->pane ? m_shown->pane->tree()->selectedNodes() : QList<NodeId>();
        qApp->installEventFilter(this);
    }
    m_statusBar->showMessage(sentence, kSaidFor);
}

} // namespace Widgets
