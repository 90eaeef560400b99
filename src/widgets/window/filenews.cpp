#include "widgets/window/filenews.h"

#include "domain/text/sentences.h"
#include "models/editwords.h"
#include "models/orphandrafts.h"
#include "models/plandocument.h"
#include "widgets/item/itempage.h"
#include "widgets/item/noteplacedialog.h"
#include "widgets/item/unstoredfields.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/messages.h"
#include "widgets/reading/leftoutdialog.h"
#include "widgets/reading/readingnews.h"
#include "widgets/window/filecommands.h"
#include "widgets/window/plancommands.h"
#include "widgets/window/planpane.h"
#include "widgets/window/shownfile.h"
#include "widgets/window/start/draftoffer.h"
#include "widgets/window/start/monthwords.h"
#include "widgets/window/tree/plantreeview.h"

#include <utility>

using namespace Domain;

namespace Widgets {

namespace {

constexpr int kMillisecondsBetweenLooks = 1500;
constexpr qsizetype kLongestWords = 30; // most characters of a note shown in a sentence

} // namespace

FileNews::FileNews(ShownFile *shown, Banner *banner, FileCommands *files, PlanCommands *plans,
                   QWidget *window)
    : QObject(window)
    , m_shown(shown)
    , m_banner(banner)
    , m_files(files)
    , m_plans(plans)
    , m_window(window)
{
    m_outsideTimer.setInterval(kMillisecondsBetweenLooks);
    connect(&m_outsideTimer, &QTimer::timeout, this, &FileNews::lookOutside);
}

void FileNews::follow()
{
    m_shownDay = m_shown->document->today();
    m_outsideTimer.start();
}

void FileNews::lookOutside()
{
    Models::PlanDocument *document = m_shown->document;
    if (!document)
        return;
    if (document->today() != m_shownDay) {
        m_shownDay = document->today();
        document->noticeDay();
        emit dayChanged();
    }
    m_shown->page->holdEditors(true);
    const auto seen = document->takeInOutsideChanges();
    m_shown->page->holdEditors(false);
    const bool gone = !seen && seen.error().reason == System::Error::Reason::Moved;
    if (gone)
        offerCopy(true, seen.error().message);
    setGone(gone);
}

void FileNews::setGone(bool gone)
{
    if (std::exchange(m_shown->isGone, gone) == gone)
        return;
    if (!gone)
        m_banner->hide();
    emit goneChanged();
}

void FileNews::sayNotice(const QString &sentence)
{
    m_banner->say(Banner::Kind::Notice, sentence);
    m_read = sentence;
}

void FileNews::offerCopy(bool warns, const QString &sentence)
{
    m_banner->say(warns ? Banner::Kind::Warning : Banner::Kind::Notice, sentence,
                  tr("Save a Copy…"), [this] { m_files->saveCopy(); });
}

void FileNews::sayReadOnly(const QString &moment)
{
    const Models::OpenPlan &document = *m_shown->document;
    if (!document.isReadOnly())
        return;
    const QString sentence =
        moment.isEmpty()
            ? document.whyReadOnly()
            : tr("This is the plan as it was kept on %1, for reading only. To use it again, save a "
                 "copy of it.")
                  .arg(moment);
    if (!document.isDamaged()) {
        offerCopy(false, sentence);
        return;
    }
    m_banner->say(Banner::Kind::Warning, sentence, tr("Save What Can Be Read…"),
                  [this] { m_files->salvage(); });
    if (moment.isEmpty() && !document.earlierVersions().isEmpty())
        m_banner->addAction(tr("Earlier Versions…"), [this] { m_files->showEarlierVersions(); });
}

void FileNews::warnOfBackup()
{
    QStringList sentences;
    while (const auto warning = m_shown->document->takeWarning())
        sentences.append(warning->message);
    if (!sentences.isEmpty())
        offerCopy(true, Domain::joinSentences(sentences));
}

void FileNews::sayRead(const ReadingNews &news)
{
    const QString look = news.leftOut.isEmpty() ? QString() : tr("See What Was Left Out…");
    m_banner->say(Banner::Kind::Notice, news.sentence, look,
                  [this, news] { LeftOutDialog(news.leftOut, m_window).exec(); });
    m_read = news.sentence;
}

void FileNews::forgetReading()
{
    if (m_banner->sentence() == m_read)
        m_banner->hide();
}

void FileNews::sayKept(const std::function<void()> &takeBack)
{
    m_kept = tr("“%1” is your plan from now on.").arg(m_shown->document->plan().title.simplified());
    m_banner->say(Banner::Kind::Notice, m_kept, tr("Not Mine, Ask Again"), [this, takeBack] {
        m_banner->hide();
        takeBack();
    });
}

void FileNews::forgetKept()
{
    if (!m_kept.isEmpty() && m_banner->sentence() == m_kept)
        m_banner->hide();
    m_kept.clear();
}

// Shows a line with a link to the note that was being written when the window was closed.
void FileNews::offerDraft()
{
    if (m_shown->document->isReadOnly() || offerOrphan())
        return;
    const auto offer = draftOffer(*m_shown->document, m_shown->pane->tree()->currentNode());
    if (!offer)
        return;
    m_banner->say(Banner::Kind::Notice, offer->sentence, tr("Go There"),
                  [this, node = offer->node] {
                      m_banner->hide();
                      m_plans->goToOrigin(node);
                      m_shown->page->focusComposer();
                  });
}

bool FileNews::offerOrphan()
{
    if (!m_shown->document || m_shown->document->isReadOnly())
        return false;
    if (m_shown->page)
        m_shown->page->unstored()->keepNow();
    const auto orphans = Models::orphanDrafts(*m_shown->document);
    if (orphans.isEmpty())
        return false;
    const QString words = Domain::inBrief(orphans.first().draft.text, kLongestWords);
    m_banner->say(
        Banner::Kind::Warning,
        orphans.first().field
            ? tr("The item whose %1 was being typed is no longer in the plan; the words are kept: “%2”.")
                  .arg(Models::fieldName(orphans.first().field->field), words)
            : tr("The item under which this was being written is no longer in the plan; the words are kept: “%1”.")
                  .arg(words),
        tr("Put It on Another Item…"), [this] { giveOrphanAPlace(); });
    return true;
}

void FileNews::giveOrphanAPlace()
{
    Models::PlanDocument &document = *m_shown->document;
    const auto orphans = Models::orphanDrafts(document);
    if (orphans.isEmpty()) {
        m_banner->hide();
        return;
    }
    const NoteDraft &draft = orphans.first().draft;
    const QDate day = draft.happenedOn.isValid() ? draft.happenedOn : document.today();
    NotePlaceDialog dialog(&document, {.happenedOn = day, .text = draft.text},
                           NotePlaceDialog::Choice::One, m_window);
    if (dialog.exec() != QDialog::Accepted || dialog.nodes().isEmpty())
        return;
    const NodeId to = dialog.nodes().first();
    m_shown->page->showNodes({}); // stores the draft being written on the page
    if (tellFailure(m_window, Models::moveOrphan(document, orphans.first(), to)))
        return;
    if (const auto &field = orphans.first().field)
        m_shown->page->unstored()->drop(field->nodes, field->field);
    m_banner->hide();
    m_plans->goToOrigin(to);
    m_shown->page->showNodes({to});
    m_shown->page->focusComposer();
    offerOrphan();
}

// Shows the counts of this month in the status bar; nothing for a closed plan, one of another year,
// or the shipped one that is only looked at.
void FileNews::sayMonth()
{
    const Models::PlanDocument &document = *m_shown->document;
    const QDate today = document.today();
    if (m_shown->isAsShipped || document.plan().closed || document.plan().year != today.year())
        return;
    const QString words = monthWords(monthCounts(document.outline(), document.now()), today);
    // Later, as a status bar paints its message over its widgets until it is shown. Of a file that
    // was found damaged meanwhile the foot says that it is only read.
    if (!words.isEmpty())
        QTimer::singleShot(0, this, [this, words] {
            if (m_shown->document && !m_shown->document->isDamaged()
                && !m_shown->document->hasUnreadNotes())
                tell(m_window, words);
        });
}

} // namespace Widgets
