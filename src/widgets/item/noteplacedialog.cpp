#include "widgets/item/noteplacedialog.h"

#include "domain/text/sentences.h"
#include "ui_noteplacedialog.h"

#include "models/openplan.h"
#include "models/search/searchwords.h"
#include "widgets/kit/roomydelegate.h"

#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

using namespace Domain;

namespace Widgets {

namespace {

constexpr qsizetype kShownOfNote = 60;

NodeId nodeOf(const QListWidgetItem *item)
{
    return NodeId{item->data(Qt::UserRole).toLongLong()};
}

} // namespace

NotePlaceDialog::NotePlaceDialog(const Models::OpenPlan *document, const ProgressNote &note,
                                 Choice choice, QWidget *parent)
    : Dialog(parent)
    , m_choice(choice)
{
    setUp(m_ui);
    const bool isCopy = choice == Choice::Several;
    setWindowTitle(isCopy ? tr("Copy the Note to Items") : tr("Move the Note"));
    m_ui->noteLabel->setText(note.happenedOn.toString(Qt::ISODate) + u' '
                             + inBrief(note.text, kShownOfNote));
    m_ui->attendanceLabel->setVisible(isCopy && note.attendance.has_value());
    m_ui->itemsList->setItemDelegate(new RoomyDelegate(m_ui->itemsList));
    fill(document, note.node);
    m_ui->findEdit->installEventFilter(this);
    connect(m_ui->findEdit, &QLineEdit::textChanged, this, &NotePlaceDialog::find);
    connect(m_ui->itemsList, &QListWidget::itemChanged, this, &NotePlaceDialog::updateButton);
    connect(m_ui->itemsList, &QListWidget::currentRowChanged, this, &NotePlaceDialog::updateButton);
    if (!isCopy)
        connect(m_ui->itemsList, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    updateButton();
    resizeTo(520, 420);
}

// Lists all nodes but `without`: sections too, as a note can belong to one.
void NotePlaceDialog::fill(const Models::OpenPlan *document, NodeId without)
{
    for (const OutlineNode *node : document->outline().nodes()) {
        if (node->id() == without)
            continue;
        auto *item = new QListWidgetItem(QString(2 * (node->depth() - 1), u' ') + node->heading(),
                                         m_ui->itemsList);
        item->setData(Qt::UserRole, qint64(node->id()));
        if (m_choice == Choice::Several) {
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
        }
    }
}

void NotePlaceDialog::find(const QString &words)
{
    const QStringList terms = Models::searchTerms(words);
    for (int row = 0; row < m_ui->itemsList->count(); ++row) {
        QListWidgetItem *item = m_ui->itemsList->item(row);
        const QString text = Models::searchKey(item->text());
        item->setHidden(!std::ranges::all_of(
            terms, [&text](const QString &term) { return text.contains(term); }));
    }
    const QListWidgetItem *current = m_ui->itemsList->currentItem();
    if (current && current->isHidden())
        m_ui->itemsList->setCurrentRow(-1);
    updateButton();
}

// The Down key moves the focus from the search field to the list.
bool NotePlaceDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_ui->findEdit || event->type() != QEvent::KeyPress
        || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Down)
        return Dialog::eventFilter(watched, event);
    goToList();
    return true;
}

void NotePlaceDialog::goToList()
{
    QListWidget *list = m_ui->itemsList;
    int row = std::max(0, list->currentRow());
    while (row < list->count() && list->item(row)->isHidden())
        ++row;
    if (row == list->count())
        return;
    list->setCurrentRow(row);
    list->setFocus();
}

QList<NodeId> NotePlaceDialog::nodes() const
{
    QList<NodeId> nodes;
    if (m_choice == Choice::One) {
        if (const QListWidgetItem *item = m_ui->itemsList->currentItem())
            nodes.append(nodeOf(item));
        return nodes;
    }
    for (int row = 0; row < m_ui->itemsList->count(); ++row) {
        if (const auto *item = m_ui->itemsList->item(row); item->checkState() == Qt::Checked)
            nodes.append(nodeOf(item));
    }
    return nodes;
}

void NotePlaceDialog::updateButton()
{
    const int count = int(nodes().size());
    QPushButton *ok = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    ok->setEnabled(count > 0);
    ok->setText(m_choice == Choice::One ? tr("&Move Here")
                                        : tr("&Copy to %n Items", nullptr, count));
}

} // namespace Widgets
