#include "widgets/reading/remarklist.h"

#include "models/tooltips.h"
#include "widgets/kit/roomydelegate.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

constexpr int kMostLeftOut = 2'000;

// Roles of a row: its line, the kind of warning, its place in the source; invalid if it has none.
constexpr int kLineRole = Qt::UserRole;
constexpr int kWarningRole = Qt::UserRole + 1;
constexpr int kPlaceRole = Qt::UserRole + 2;

QTreeWidgetItem *newRow(int line, const QStringList &words)
{
    auto *row = new QTreeWidgetItem(QStringList(line > 0 ? QString::number(line) : u"—"_s) + words);
    row->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
    for (int column = 0; column < words.size(); ++column)
        row->setToolTip(1 + column, Models::asToolTip(words[column]));
    if (line > 0)
        row->setData(0, kLineRole, line);
    return row;
}

} // namespace

RemarkList::RemarkList(QWidget *parent)
    : QTreeWidget(parent)
{
    setItemDelegate(new RoomyDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemClicked, this, &RemarkList::goToSource);
    connect(this, &QTreeWidget::itemActivated, this, &RemarkList::goToSource);
}

void RemarkList::showWarnings(const QList<ReadWarning> &warnings)
{
    clear();
    for (const ReadWarning &warning : warnings) {
        QTreeWidgetItem *row = newRow(warning.line, {warning.message});
        row->setData(0, kWarningRole, int(warning.kind));
        addTopLevelItem(row);
    }
}

void RemarkList::showLeftOut(const QList<LeftOut> &leftOut)
{
    clear();
    QList<QTreeWidgetItem *> rows;
    for (const LeftOut &left : leftOut.first(qMin<qsizetype>(leftOut.size(), kMostLeftOut))) {
        rows.append(newRow(left.line, {left.text.simplified(), left.reason}));
        rows.last()->setData(0, kPlaceRole, qint64(left.span.start));
    }
    addTopLevelItems(rows);
    fit();
}

void RemarkList::goToSource()
{
    const QTreeWidgetItem *row = currentItem();
    if (!row)
        return;
    if (const QVariant place = row->data(0, kPlaceRole); place.isValid())
        emit placeWanted(place.toLongLong());
    else if (const QVariant line = row->data(0, kLineRole); line.isValid())
        emit lineWanted(line.toInt());
    else
        emit warningChosen(ReadWarning::Kind(row->data(0, kWarningRole).toInt()));
}

void RemarkList::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    fit();
}

// Gives the two columns of text (what is left out, and why) the same width.
void RemarkList::fit()
{
    if (columnCount() > 2)
        header()->resizeSection(1, (viewport()->width() - header()->sectionSize(0)) / 2);
}

} // namespace Widgets
