#include "widgets/window/celleditor.h"

#include "domain/plan/limits.h"
#include "models/editwords.h"
#include "models/plandocument.h"
#include "models/plantreemodel.h"
#include "widgets/item/namesedit.h"
#include "widgets/item/statuscombo.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/theme.h"
#include "widgets/window/plantreeview.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::PlanTreeModel;
using System::Error;

namespace Widgets {

namespace {

constexpr qreal kNarrowest = 150; // at 100 % text

// The fields that have a cell, from the left.
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
            return names ? *names : QStringList(); // completion is a help
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
    m_edit->setValue(m_replaced.value(0));
    m_edit->installEventFilter(this);
    connect(m_edit, &ValueEdit::committed, this, &CellEditor::store);
    connect(m_edit, &ValueEdit::restored, this, &CellEditor::close);
    // What was refused stays open, to be put right.
    connect(m_edit, &ValueEdit::left, this, [this] {
        if (m_edit && !m_edit->hasTyped())
            close();
    });
    place();
    m_edit->show();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

void CellEditor::openStatuses()
{
    m_statuses = new StatusCombo(m_tree->viewport());
    m_statuses->setObjectName(u"cellStatusBox"_s);
    m_statuses->setAccessibleName(Models::fieldName(m_field));
    m_statuses->setStatus(m_document->outline().find(m_node)->node().status.kind());
    m_statuses->view()->installEventFilter(this);
    connect(m_statuses, &StatusCombo::chosen, this, [this](StatusKind status) {
        close();
        emit statusChosen(status);
    });
    place();
    m_statuses->show();
    m_statuses->setFocus(Qt::OtherFocusReason);
    m_statuses->showPopup();
}

void CellEditor::place()
{
    QWidget *editor = m_edit ? static_cast<QWidget *>(m_edit) : m_statuses;
    if (!editor)
        return;
    const int column = columnOf(m_field);
    const QRect row = m_tree->visualRect(
        static_cast<const PlanTreeModel *>(m_tree->model())->indexOf(m_node));
    if (!row.isValid())
        return;
    const QHeaderView *header = m_tree->header();
    const int right = header->sectionViewportPosition(column) + header->sectionSize(column);
    const int left = column == PlanTreeModel::ItemColumn
                         ? m_tree->titleLeft(m_node)
                         : header->sectionViewportPosition(column);
    const int width = std::max(right - left, scaled(m_tree, kNarrowest));
    const int height = std::min(editor->sizeHint().height(), row.height());
    editor->setGeometry(std::max(0, std::min(left, m_tree->viewport()->width() - width)),
                        row.center().y() - height / 2, width, height);
}

void CellEditor::commit()
{
    if (m_edit)
        m_edit->commit();
}

void CellEditor::store(const QString &typed)
{
    const auto stored = m_document->setField({m_node}, m_field, typed, m_replaced);
    const bool settled = stored || stored.error().reason == Error::Reason::Conflict
                         || stored.error().reason == Error::Reason::Cancelled;
    if (!stored)
        tellFailure(m_tree, stored.error());
    if (settled)
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

// Afterwards: what closes it may be in one of its own functions.
void CellEditor::close()
{
    const bool hadFocus = (m_edit && m_edit->hasFocus()) || (m_statuses && m_statuses->hasFocus());
    for (QWidget *editor : std::initializer_list<QWidget *>{m_edit, m_statuses}) {
        if (!editor)
            continue;
        editor->disconnect(this);
        editor->removeEventFilter(this);
        editor->hide();
        editor->deleteLater();
    }
    m_edit = nullptr;
    m_statuses = nullptr;
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
    if (m_statuses && watched == m_statuses->view() && event->type() == QEvent::Hide)
        QMetaObject::invokeMethod(this, &CellEditor::close, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace Widgets
