#include "widgets/window/statusline.h"

#include "models/plandocument.h"
#include "models/tooltips.h"
#include "widgets/item/itempage.h"
#include "widgets/item/unstoredfields.h"
#include "widgets/kit/label.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/kit/style/theme.h"
#include "widgets/window/shownfile.h"
#include "widgets/window/statusmessage.h"
#include "widgets/window/waysout.h"

#include <QActionGroup>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QStatusBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

QString lossWords(System::FileLoss loss)
{
    switch (loss) {
    case System::FileLoss::CutShort: return StatusLine::tr("The file was cut short");
    case System::FileLoss::Damaged: return StatusLine::tr("The file was damaged");
    default: return StatusLine::tr("The file was overwritten by another program");
    }
}

} // namespace

StatusLine::StatusLine(const ShownFile *shown, const Appearance *appearance, QStatusBar *bar)
    : QObject(bar)
    , m_shown(shown)
    , m_appearance(appearance)
    , m_bar(bar)
{
    // While it shows a message, the status bar hides its widgets; one shown meanwhile would cover
    // the message. The labels therefore stand in one widget.
    m_state = new QWidget(bar);
    m_state->installEventFilter(this);
    QWidget *state = m_state;
    auto *row = new QHBoxLayout(state);
    row->setContentsMargins({});
    m_saved = new Label(Label::Size::Body, ColourRole::Text, state, 1);
    m_saved->setObjectName(u"savedLabel"_s);
    m_saved->setContentsMargins(scaled(bar, 14), 0, 0, 0);
    m_waysOut = new WaysOut(state);
    m_file = new QToolButton(state);
    m_file->setObjectName(u"fileButton"_s);
    m_file->setAutoRaise(true);
    row->addWidget(m_saved);
    row->addWidget(m_waysOut);
    row->addWidget(m_file);
    m_textSize = new QToolButton(bar);
    m_textSize->setObjectName(u"textSizeButton"_s);
    m_textSize->setAutoRaise(true);
    m_textSize->setPopupMode(QToolButton::InstantPopup);
    m_textSize->setMenu(new QMenu(m_textSize));
    m_sizes = new QActionGroup(m_textSize->menu());
    connect(m_textSize->menu(), &QMenu::aboutToShow, this, &StatusLine::fillTextSizes);
    new StatusMessage(bar);
    bar->setSizeGripEnabled(false);
    bar->addWidget(state);
    bar->addPermanentWidget(m_textSize);
    connect(m_file, &QToolButton::clicked, this, &StatusLine::folderWanted);
    connect(m_waysOut, &WaysOut::copyWanted, this, &StatusLine::copyWanted);
    connect(m_waysOut, &WaysOut::openingWanted, this, &StatusLine::openingWanted);
}

// When its height changes, as with a larger text, the status bar lays itself out anew and so shows
// what it had hidden for a message (QStatusBar::reformat): words over words.
bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_state && event->type() == QEvent::Show && !m_bar->currentMessage().isEmpty()) {
        m_state->hide();
        m_state->setAttribute(Qt::WA_WState_ExplicitShowHide, false); // the bar shows it again
    }
    return QObject::eventFilter(watched, event);
}

void StatusLine::update()
{
    const Models::PlanDocument *document = m_shown->document;
    m_textSize->setText(tr("Text %1%").arg(m_appearance->textSize()));
    m_textSize->setToolTip(tr("Choose the size of text"));
    m_saved->setVisible(document != nullptr);
    m_file->setVisible(document != nullptr);
    m_waysOut->setVisible(document && document->isOverwritten());
    if (!document)
        return;
    updateSaved();
    m_file->setText(QFileInfo(document->path()).fileName().replace(u'&', u"&&"_s));
    m_file->setToolTip(Models::asToolTip(tr("Show in Folder: %1").arg(document->path())));
}

// Offers the sizes of text, and the present one if it is another.
void StatusLine::fillTextSizes()
{
    const int now = m_appearance->textSize();
    QList<int> sizes{80, 90, 100, 110, 125, 150, 175, 200};
    if (!sizes.contains(now))
        sizes.insert(std::ranges::upper_bound(sizes, now), now);
    QMenu *menu = m_textSize->menu();
    menu->clear();
    for (const int size : std::as_const(sizes)) {
        QAction *action = menu->addAction(tr("%1%", "a size of text").arg(size), this,
                                          [this, size] { emit textSizeWanted(size); });
        action->setCheckable(true);
        action->setChecked(size == now);
        m_sizes->addAction(action);
    }
}

void StatusLine::updateSaved()
{
    const Models::OpenPlan &document = *m_shown->document;
    const bool unstored = m_shown->page && !m_shown->page->unstored()->isEmpty();
    const bool hasNote = m_shown->page && m_shown->page->unstored()->hasNote();
    const bool warns = unstored || hasNote || m_shown->isGone;
    QString words = tr("All changes saved");
    if (unstored)
        words = tr("Not everything is stored (Ctrl+S tries again)");
    else if (document.isOverwritten())
        words = lossWords(document.loss());
    else if (m_shown->isGone)
        words = tr("The file is no longer in its place");
    else if (document.isReadOnly())
        words = tr("For reading only");
    else if (hasNote)
        words = tr("A note that was written is not stored yet");
    else if (m_savedAt.isValid())
        words = tr("All changes saved, %1").arg(m_savedAt.toString(u"HH:mm"_s));
    m_saved->setColour(warns ? ColourRole::MissedText : ColourRole::Text);
    m_saved->setText(warns ? u"⚠ "_s + words : document.isReadOnly() ? words : u"✓ "_s + words);
    m_saved->setAccessibleName(words);
}

} // namespace Widgets
