#include "widgets/item/historyview.h"

#include "models/plandocument.h"
#include "models/tooltips.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/timeline/timelineview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHideEvent>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::HistoryModel;
using Models::PlanDocument;

namespace Widgets {

HistoryView::HistoryView(PlanDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_model(document)
    , m_view(new TimelineView(HistoryModel::DayRole, HistoryModel::SmallLineRole, this))
    , m_putBackButton(new QPushButton(this))
    , m_putBack(m_view->addAction(icon(u"restore"_s), QString(), this, &HistoryView::putBack))
    , m_copy(m_view->addAction(icon(u"copy"_s), QString(), this, &HistoryView::copy))
{
    m_view->setObjectName(u"historyView"_s);
    m_view->setModel(&m_model);
    m_putBackButton->setObjectName(u"putBackButton"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    column->addWidget(m_putBackButton, 0, Qt::AlignRight);

    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    connect(m_putBackButton, &QPushButton::clicked, this, &HistoryView::putBack);
    connect(m_view, &QWidget::customContextMenuRequested, this, &HistoryView::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HistoryView::updateActions);
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const NodeId node{index.data(HistoryModel::NodeRole).toLongLong()};
        if (node != NodeId{})
            emit nodeChosen(node);
    });
    connect(&m_model, &HistoryModel::failed, this,
            [this](const System::Error &error) { tellUnread(this, error); });
    connect(&m_model, &HistoryModel::unreadChanged, this, &HistoryView::sayWhyEmpty);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &HistoryView::updateActions);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &HistoryView::updateActions);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &HistoryView::updateActions);
    retranslate();
    followChanges(this, {.words = [this] { retranslate(); }});
}

void HistoryView::setNode(NodeId node)
{
    setFilter(node == NodeId{} ? std::nullopt : std::optional(HistoryFilter{.node = node}));
}

void HistoryView::setFilter(const std::optional<HistoryFilter> &filter)
{
    m_filter = filter;
    sayWhyEmpty();
    m_model.show(isVisible() ? filter : std::nullopt);
}

void HistoryView::sayWhyEmpty()
{
    const bool isAll = !m_filter || *m_filter == HistoryFilter{.node = m_filter->node};
    if (m_model.isUnread())
        m_view->setEmptyWords(tr("The record cannot be read at present."));
    else
        m_view->setEmptyWords(isAll ? tr("Nothing has been changed yet.")
                                    : tr("No change matches what is chosen and typed above."));
}

void HistoryView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.show(m_filter);
}

void HistoryView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        m_model.show(std::nullopt);
}

void HistoryView::updateActions()
{
    const QModelIndex current = m_view->currentIndex();
    const bool can = current.isValid() && m_model.canPutBack(current.row());
    m_copy->setEnabled(current.isValid());
    m_putBack->setEnabled(can);
    m_putBackButton->setEnabled(can);
    const bool wasRemoved = can && m_model.wasRemoved(current.row());
    m_putBack->setText(wasRemoved ? tr("&Put Back What Was Removed")
                                  : tr("&Put Back the Earlier Value"));
    m_putBackButton->setText(m_putBack->text());
    const QString words = can ? m_model.putBackText(current.row()).simplified() : QString();
    const QString whole = can ? tr("Put back “%1”").arg(words)
                              : tr("Choose a change whose earlier value is to be put back");
    m_putBackButton->setToolTip(Models::asToolTip(whole));
    m_putBackButton->setAccessibleDescription(whole);
}

void HistoryView::showMenu(const QPoint &at)
{
    updateActions();
    QMenu menu(this);
    menu.addActions({m_putBack, m_copy});
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

void HistoryView::putBack()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    tellFailure(this, m_model.putBack(current.row()));
}

void HistoryView::copy()
{
    QGuiApplication::clipboard()->setText(
        m_view->currentIndex().data(Qt::AccessibleTextRole).toString());
}

void HistoryView::retranslate()
{
    m_view->setAccessibleName(tr("History"));
    sayWhyEmpty();
    m_copy->setText(tr("C&opy"));
    m_model.retranslate();
    updateActions();
}

} // namespace Widgets
