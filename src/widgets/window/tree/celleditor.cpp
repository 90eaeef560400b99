#include "widgets/window/tree/celleditor.h"

#include "domain/plan/rules.h"
#include "models/editwords.h"
#include "models/outline/plantreemodel.h"
#include "models/plandocument.h"
#include "widgets/item/namesedit.h"
#include "widgets/item/status/statuslook.h"
#include "widgets/item/unstoredfields.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"
#include "widgets/window/tree/plantreeview.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::PlanTreeModel;

namespace Widgets {

namespace {

constexpr qreal kNarrowest = 150;  // at 100 % text
constexpr int kUntilReleased = 30; // ms between checks of the mouse buttons

// The fields that can be edited in a cell, from left to right.
constexpr std::pair<Field, int> kCells[] = {{Field::Title, PlanTreeModel::ItemColumn},
                                            {Field::Owners, PlanTreeModel::OwnerColumn},
                                            {Field::Deadline, PlanTreeModel::DeadlineColumn},
                                            {Field::Status, PlanTreeModel::StatusColumn}};

int columnOf(Field field)
{
    const auto cell = std::ranges::find(kCells, field, &std::pair<Field, int>::first);
    return cell == std::end(kCells) ? -1 : cell->second;
}

} // namespace

CellEditor::CellEditor(PlanDocument *document, PlanTreeView *tree)
    : QObject(tree)
    , m_document(document)
    , m_tree(tree)
{
    for (const QScrollBar *bar : {tree->verticalScrollBar(), tree->horizontalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &CellEditor::place);
    connect(tree->header(), &QHeaderView::geometriesChanged, this, &CellEditor::place);
    connect(tree->header(), &QHeaderView::sectionResized, this, &CellEditor::place);
    connect(document, &PlanDocument::planAboutToBeReplaced, this, &CellEditor::close);
}

bool CellEditor::edit(Field field)
{
    commit();
    close();
    m_node = m_tree->currentNode();
    m_field = field;
    const OutlineNode *node = m_document->outline().find(m_node);
    const int column = columnOf(field);
    if (!node || !node->isTracked() || m_document->isReadOnly() || column < 0
        || m_tree->isColumnHidden(column) || (node->isSection() && field == Field::Title))
        return false;
    if (field == Field::Status)
        openStatuses();
    else
        openEdit();
    return true;
}

ValueEdit *CellEditor::makeEdit(Field field) const
{
    if (field != Field::Owners)
        return new ValueEdit(m_tree->viewport());
    return new NamesEdit(
        NamesEdit::Count::Several,
        [document = m_document] {
            const auto names = document->people();
            return names ? *names : QStringList(); // without completion the name can still be typed
        },
        m_tree->viewport());
}

void CellEditor::openEdit()
{
    m_replaced = m_document->fieldTexts({m_node}, m_field);
    m_edit = makeEdit(m_field);
    m_edit->setObjectName(u"cellEdit"_s);
    m_edit->setAccessibleName(Models::fieldName(m_field));
    m_edit->setClosesByEscape(true);
    m_edit->setLongest(longestOf(m_field));
    m_edit->setValue(m_replaced.value(0));
    m_edit->installEventFilter(this);
    connect(m_edit, &ValueEdit::committed, this, &CellEditor::store);
    connect(m_edit, &ValueEdit::restored, this, &CellEditor::close);
    // Stays open with a value that was refused, so that it can be corrected.
    connect(m_edit, &ValueEdit::left, this, [this] {
        if (m_edit && !m_edit->hasTyped())
            close();
    });
    place();
    m_edit->show();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

// Shows the menu of statuses below the cell. Waits until the mouse button is released, which would
// otherwise choose a status.
void CellEditor::openStatuses()
{
    if (QGuiApplication::mouseButtons() != Qt::NoButton) {
        QTimer::singleShot(kUntilReleased, this, &CellEditor::openStatuses);
        return;
    }
    const OutlineNode *node = m_document->outline().find(m_node);
    if (!node)
        return;
    auto *menu = new QMenu(m_tree);
    menu->setObjectName(u"cellStatusMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const StatusKind status : allStatuses()) {
        const StatusLook look = statusLook(status);
        QAction *action = menu->addAction(icon(look.icon, colour(m_tree->palette(), look.text)),
                                          statusName(status));
        connect(action, &QAction::triggered, this, [this, status] { emit statusChosen(status); });
        if (status == node->node().status.kind())
            menu->setActiveAction(action);
    }
    const QRect cell = cellRect();
    menu->popup(m_tree->viewport()->mapToGlobal(cell.bottomLeft()));
}

QRect CellEditor::cellRect() const
{
    const int column = columnOf(m_field);
    const QRect row = m_tree->visualRect(
        static_cast<const PlanTreeModel *>(m_tree->model())->indexOf(m_node));
    const QHeaderView *header = m_tree->header();
    const int right = header->sectionViewportPosition(column) + header->sectionSize(column);
    const int left = column == PlanTreeModel::ItemColumn ? m_tree->titleLeft(m_node)
                                                         : header->sectionViewportPosition(column);
    return row.isValid() ? QRect(QPoint(left, row.top()), QPoint(right, row.bottom())) : QRect();
}

void CellEditor::place()
{
    const QRect cell = m_edit ? cellRect() : QRect();
    if (!cell.isValid())
        return;
    const int width = std::max(cell.width(), scaled(m_tree, kNarrowest));
    const int height = std::min(m_edit->sizeHint().height(), cell.height());
    const int left = std::clamp(cell.left(), 0, std::max(0, m_tree->viewport()->width() - width));
    m_edit->setGeometry(left, cell.center().y() - height / 2, width, height);
}

void CellEditor::commit()
{
    if (m_edit)
        m_edit->commit();
}

void CellEditor::store(const QString &typed)
{
    const auto stored = m_document->setField({m_node}, m_field, typed, m_replaced);
    tellFailure(m_tree, stored);
    if (isSettled(stored))
        close();
    else if (m_edit)
        m_edit->setUnstored(true);
}

void CellEditor::goBeside(int steps)
{
    commit();
    if (m_edit && m_edit->hasTyped())
        return;
    auto at = std::ranges::find(kCells, m_field, &std::pair<Field, int>::first);
    const int count = int(std::size(kCells));
    for (int next = int(at - kCells) + steps; next >= 0 && next < count; next += steps) {
        if (edit(kCells[next].first))
            return;
    }
    close();
    m_tree->setFocus(Qt::OtherFocusReason);
}

// Hides the editor and deletes it later, as one of its own functions may be the caller.
void CellEditor::close()
{
    if (!m_edit)
        return;
    const bool hadFocus = m_edit->hasFocus();
    m_edit->disconnect(this);
    m_edit->removeEventFilter(this);
    m_edit->hide();
    m_edit->deleteLater();
    m_edit = nullptr;
    if (hadFocus)
        m_tree->setFocus(Qt::OtherFocusReason);
}

bool CellEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool back = key->key() == Qt::Key_Backtab;
        if (back || (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier)) {
            QMetaObject::invokeMethod(
                this, [this, back] { goBeside(back ? -1 : 1); }, Qt::QueuedConnection);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Widgets
