#include "widgets/evidence/noteevidence.h"

#include "models/notes/progressnotemodel.h"
#include "models/tooltips.h"
#include "widgets/evidence/evidencecommands.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/timeline/timelineview.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::ProgressNoteModel;

namespace Widgets {

NoteEvidence::NoteEvidence(ProgressNoteModel *notes, EvidenceCommands *commands, TimelineView *view)
    : QObject(view)
    , m_notes(notes)
    , m_commands(commands)
    , m_view(view)
    , m_add(new QAction(this))
    , m_paste(view->addAction(icon(u"copy"_s), QString(), this, [this] {
        m_commands->paste({m_notes->node(), chosen()});
    }))
{
    m_add->setObjectName(u"addEvidenceAction"_s);
    m_paste->setObjectName(u"pasteEvidenceAction"_s);
    m_paste->setShortcut(QKeySequence::Paste);
    m_paste->setShortcutContext(Qt::WidgetShortcut);
    m_view->setPictures(ProgressNoteModel::EvidenceRole, [this](const QString &key, int side) {
        const auto evidence = m_notes->evidence(EvidenceId{key.toLongLong()});
        return evidence ? m_commands->picture(*evidence, side) : QPixmap();
    });
    connect(m_add, &QAction::triggered, this, [this] {
        m_commands->choose({m_notes->node(), chosen()});
    });
    m_view->setAcceptDrops(true);
    m_view->viewport()->setAcceptDrops(true);
    m_view->viewport()->installEventFilter(this);
    m_add->setIcon(icon(u"paper-clip"_s));
    retranslate();
}

NoteId NoteEvidence::chosen() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_notes->note(current.row()).id : NoteId{};
}

void NoteEvidence::updateActions()
{
    const bool can = m_commands->canAdd() && chosen() != NoteId{};
    m_add->setEnabled(can);
    m_paste->setEnabled(can);
}

void NoteEvidence::openAt(const QPoint &at)
{
    const QString key = m_view->pictureAt(at);
    if (const auto evidence = m_notes->evidence(EvidenceId{key.toLongLong()}))
        m_commands->open(*evidence);
}

// Shows the menu of the piece of evidence at `at`; false if there is none.
bool NoteEvidence::showMenu(const QPoint &at, const QPoint &onScreen)
{
    const auto evidence = m_notes->evidence(EvidenceId{m_view->pictureAt(at).toLongLong()});
    if (!evidence)
        return false;
    QMenu menu(m_view);
    menu.addAction(icon(u"eye"_s), tr("&Open"), this, [&] { m_commands->open(*evidence); });
    menu.addAction(icon(u"save-copy"_s), tr("&Save As…"), this,
                   [&] { m_commands->saveAs({*evidence}); });
    QAction *rename = menu.addAction(icon(u"edit"_s), tr("Re&name…"), this,
                                     [&] { m_commands->rename(*evidence); });
    menu.addSeparator();
    QAction *remove = menu.addAction(icon(u"remove"_s), tr("&Remove"), this,
                                     [&] { m_commands->remove({*evidence}); });
    for (QAction *change : {rename, remove})
        change->setEnabled(m_commands->canAdd());
    menu.exec(onScreen);
    return true;
}

// Adds dropped files to the note under the mouse, or to the item if there is no note there.
bool NoteEvidence::takeDrop(QEvent *event)
{
    auto *drop = static_cast<QDropEvent *>(event);
    if (!m_commands->canAdd() || m_notes->node() == NodeId{}
        || !EvidenceCommands::holdsEvidence(drop->mimeData())
        || (drop->source()
            && m_view->window()->isAncestorOf(qobject_cast<QWidget *>(drop->source()))))
        return false;
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() != QEvent::Drop)
        return true;
    const QModelIndex under = m_view->indexAt(drop->position().toPoint());
    const NoteId note = under.isValid() ? m_notes->note(under.row()).id : NoteId{};
    m_commands->addLater({m_notes->node(), note}, *drop->mimeData());
    return true;
}

bool NoteEvidence::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: return takeDrop(event);
    case QEvent::MouseButtonPress:
        m_pressedAt = static_cast<QMouseEvent *>(event)->position().toPoint();
        break;
    case QEvent::MouseButtonRelease: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QPoint at = mouse->position().toPoint();
        const QString key = m_view->pictureAt(at);
        if (mouse->button() == Qt::LeftButton && !key.isEmpty()
            && key == m_view->pictureAt(m_pressedAt))
            QMetaObject::invokeMethod(
                this, [this, at] { openAt(at); }, Qt::QueuedConnection);
        break;
    }
    case QEvent::ContextMenu: {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        return showMenu(menu->pos(), menu->globalPos());
    }
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto evidence = m_notes->evidence(
            EvidenceId{m_view->pictureAt(help->pos()).toLongLong()});
        if (!evidence)
            break;
        QToolTip::showText(help->globalPos(), Models::asToolTip(evidence->name), m_view);
        return true;
    }
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

void NoteEvidence::retranslate()
{
    m_add->setText(tr("Add &Evidence…"));
    m_add->setToolTip(tr("Add photographs and papers to this note; they can be dropped on it too"));
    m_paste->setText(tr("&Paste Picture or Files"));
}

} // namespace Widgets
