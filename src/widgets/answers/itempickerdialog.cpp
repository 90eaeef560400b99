#include "widgets/answers/itempickerdialog.h"

#include "domain/text/sentences.h"
#include "ui_itempickerdialog.h"

#include "models/search/searchwords.h"
#include "widgets/kit/roomydelegate.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

using namespace Domain;

namespace Widgets {

namespace {

constexpr qsizetype kShownWords = 160;

} // namespace

ItemPickerDialog::ItemPickerDialog(const QList<ListedItem> &items, const QString &words,
                                   NodeId likely, bool canLeaveOut, QWidget *parent)
    : Dialog(parent)
{
    setUp(m_ui);
    m_ui->wordsLabel->setText(Domain::inBrief(words, kShownWords));
    m_ui->chooseButton->setProperty("primary", true);
    m_ui->leaveOutButton->setVisible(canLeaveOut);
    m_ui->itemsList->setItemDelegate(new RoomyDelegate(m_ui->itemsList));
    for (const ListedItem &item : items) {
        auto *row = new QListWidgetItem(item.heading, m_ui->itemsList);
        row->setData(Qt::UserRole, qint64(item.node));
        if (item.node == likely)
            m_ui->itemsList->setCurrentItem(row);
    }
    m_ui->findEdit->installEventFilter(this);
    connect(m_ui->findEdit, &QLineEdit::textChanged, this, &ItemPickerDialog::find);
    connect(m_ui->itemsList, &QListWidget::currentRowChanged, this,
            &ItemPickerDialog::updateButton);
    connect(m_ui->itemsList, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    connect(m_ui->leaveOutButton, &QPushButton::clicked, this, [this] {
        m_isLeftOut = true;
        accept();
    });
    updateButton();
    m_ui->findEdit->setFocus();
    resizeTo(560, 440);
}

void ItemPickerDialog::find(const QString &words)
{
    const QStringList terms = Models::searchTerms(words);
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_ui->itemsList->count(); ++row) {
        QListWidgetItem *item = m_ui->itemsList->item(row);
        const QString text = Models::searchKey(item->text());
        const bool isFound = std::ranges::all_of(
            terms, [&text](const QString &term) { return text.contains(term); });
        item->setHidden(!isFound);
        if (isFound && !first)
            first = item;
    }
    const QListWidgetItem *current = m_ui->itemsList->currentItem();
    if (!current || current->isHidden())
        m_ui->itemsList->setCurrentItem(first);
    updateButton();
}

bool ItemPickerDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->findEdit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp
            || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_ui->itemsList, event);
            return true;
        }
    }
    return Dialog::eventFilter(watched, event);
}

NodeId ItemPickerDialog::node() const
{
    const QListWidgetItem *item = m_ui->itemsList->currentItem();
    return !item || m_isLeftOut ? NodeId{} : NodeId{item->data(Qt::UserRole).toLongLong()};
}

void ItemPickerDialog::updateButton()
{
    const QListWidgetItem *item = m_ui->itemsList->currentItem();
    m_ui->chooseButton->setEnabled(item && !item->isHidden());
}

} // namespace Widgets
