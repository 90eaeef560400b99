#include "widgets/window/filenews.h"

#include "models/plandocument.h"
#include "widgets/item/itempage.h"
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

#include <QTimer>

using namespace Domain;

namespace Widgets {

FileNews::FileNews(const ShownFile *shown, Banner *banner, FileCommands *files, PlanCommands *plans,
                   QWidget *window)
    : QObject(window)
    , m_shown(shown)
    , m_banner(banner)
    , m_files(files)
    , m_plans(plans)
    , m_window(window)
{}

void FileNews::sayNotice(const QString &sentence)
{
    m_banner->say(Banner::Kind::Notice, sentence);
}

void FileNews::offerCopy(bool warns, const QString &sentence)
{
    m_banner->say(warns ? Banner::Kind::Warning : Banner::Kind::Notice, sentence,
                  tr("Save a Copy…"), [this] { m_files->saveCopy(); });
}

void FileNews::sayReadOnly(const QString &moment)
{
    const Models::PlanDocument &document = *m_shown->document;
    if (!document.isReadOnly())
        return;
    const QString sentence =
        moment.isEmpty()
            ? document.whyReadOnly()
            : tr("This is the plan as it was kept on %1, for reading only. To use it again, save a "
                 "copy of it.")
                  .arg(moment);
    if (document.isDamaged())
        m_banner->say(Banner::Kind::Warning, sentence, tr("Save What Can Be Read…"),
                      [this] { m_files->salvage(); });
    else
        offerCopy(false, sentence);
}

void FileNews::warnOfBackup()
{
    if (const auto warning = m_shown->document->takeWarning())
        offerCopy(true, warning->message);
}

void FileNews::sayGone(const System::Error &error)
{
    offerCopy(true, error.message);
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

// One line leads to the note that was half written when the window closed.
void FileNews::offerDraft()
{
    if (m_shown->document->isReadOnly())
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

// A plan of another year, or a closed one, wants nothing this month.
void FileNews::sayMonth()
{
    const Models::PlanDocument &document = *m_shown->document;
    const QDate today = document.today();
    if (document.plan().closed || document.plan().year != today.year())
        return;
    const QString words = monthWords(monthCounts(document.outline(), document.now()), today);
    if (!words.isEmpty()) // once the window is there: a status bar that is not shown writes over
        QTimer::singleShot(0, this, [this, words] { tell(m_window, words); });
}

} // namespace Widgets
