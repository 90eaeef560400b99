#include "widgets/reading/readingsdialog.h"

#include "ui_readingsdialog.h"

#include "domain/plan/outline.h"
#include "models/reading/readingwords.h"
#include "widgets/kit/roomydelegate.h"
#include "widgets/kit/style/theme.h"

using namespace Domain;

namespace Widgets {

namespace {

constexpr int kMostShown = 2000; // most nodes of an outline that are shown

QString headingOf(const ReadNode &read)
{
    const Node node{
        .kind = read.kind, .number = read.number, .title = read.title, .text = read.text};
    return OutlineNode(node, nullptr).heading();
}

void addNodes(const QList<ReadNode> &nodes, QTreeWidgetItem *under, int &left)
{
    for (const ReadNode &node : nodes) {
        if (left-- <= 0)
            return;
        auto *row = new QTreeWidgetItem(under, {headingOf(node).simplified()});
        addNodes(node.children, row, left);
    }
}

} // namespace

ReadingsDialog::ReadingsDialog(const Models::ReadingEditor &editor, QWidget *parent)
    : Dialog(parent)
    , m_source(editor.taken())
{
    setUp(m_ui);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("&Read It This Way"));
    m_ui->outlineView->setItemDelegate(new RoomyDelegate(m_ui->outlineView));
    fillList(editor.readingIndex());
    connect(m_ui->readingsList, &QListWidget::currentRowChanged, this,
            &ReadingsDialog::showOutline);
    connect(m_ui->readingsList, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    // The second best reading is selected at first: the best one is in use already.
    m_ui->readingsList->setCurrentRow(editor.readingIndex() == 0 ? 1 : 0);
    showOutline();
    updateLook();
    resizeTo(980, 560);
    m_ui->readingsList->setFocus();
}

int ReadingsDialog::chosen() const
{
    return m_ui->readingsList->currentRow();
}

void ReadingsDialog::fillList(int followed)
{
    for (int i = 0; i < m_source->readings.size(); ++i) {
        const auto words = Models::wordsOf(m_source->readings[i],
                                           m_source->readings[followed].assumptions);
        const QString name = i == followed ? tr("As it is read now") : words.reason;
        m_ui->readingsList->addItem(name + u'\n' + words.outcome);
    }
}

void ReadingsDialog::showOutline()
{
    m_ui->outlineView->clear();
    const int row = chosen();
    if (row < 0)
        return;
    int left = kMostShown;
    addNodes(m_source->readings[row].outline.nodes, m_ui->outlineView->invisibleRootItem(), left);
    m_ui->outlineView->expandAll();
}

void ReadingsDialog::updateLook()
{
    m_ui->readingsList->setSpacing(scaled(this, 3));
}

} // namespace Widgets
