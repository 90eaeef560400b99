#include "widgets/reading/remarklist.h"

#include "models/tooltips.h"
#include "widgets/kit/roomydelegate.h"
#include "widgets/kit/style/lengths.h"
#include "widgets/kit/style/theme.h"

#include <QHeaderView>
#include <QStyle>

#include <algorithm>

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
    setUniformRowHeights(false);
    setWordWrap(true);
    fit();
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

// Gives the two columns of text (what is left out, and why) the same width, and each warning the
// height of all its words.
void RemarkList::fit()
{
    const int rest = viewport()->width() - header()->sectionSize(0);
    if (columnCount() > 2) {
        header()->resizeSection(1, rest / 2);
        return;
    }
    const int room = rest - 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1);
    const int around = scaled(this, kRoomyRow) - fontMetrics().height();
    for (int row = 0; row < topLevelItemCount(); ++row) {
        QTreeWidgetItem *warning = topLevelItem(row);
        const QRect words = fontMetrics().boundingRect(QRect(0, 0, std::max(room, 1), 10'000),
                                                       Qt::TextWordWrap, warning->text(1));
        warning->setSizeHint(1, QSize(0, words.height() + around));
    }
}

} // namespace Widgets
